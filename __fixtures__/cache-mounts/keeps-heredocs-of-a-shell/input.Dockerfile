# syntax=docker/dockerfile:1
FROM node:20
RUN bash <<'EOF'
npm ci
EOF
RUN bash <<'EOF'
mkdir -p /srv/tide
EOF
