# syntax=docker/dockerfile:1
FROM ubuntu:24.04

RUN <<EOF
set -e
apt-get update
apt-get install -y nginx gettext-base
mkdir -p /srv/www
rm -rf /var/lib/apt/lists/*
EOF

COPY <<'EOF' /etc/nginx/conf.d/app.conf
# RUN apt-get install nothing
server {
    listen 8080;
    root /srv/www;
}
EOF

RUN cat <<-END > /srv/www/index.html
	<h1>It works</h1>
	END

RUN python3 - <<EOF || true
print("apt-get install python")
EOF

RUN apt-get update && \
    apt-get install -y curl && \
    rm -rf /var/lib/apt/lists/*

CMD ["nginx", "-g", "daemon off;"]
