FROM debian:bookworm-slim AS tools
RUN <<EOF
set -e
apt-get update
apt-get install -y --no-install-recommends git
rm -rf /var/lib/apt/lists/*
EOF

FROM python:3.12-slim
COPY requirements.txt .
RUN --mount=type=bind,source=wheels,target=/wheels <<EOF
pip install --no-cache-dir -r requirements.txt
pip install \
    flask \
    --no-cache-dir
EOF
RUN cat <<EOF > /etc/greeting && pip install gunicorn
pip install this
EOF
