FROM debian:bookworm-slim AS tools
RUN --mount=type=cache,id=debian-12-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=debian-12-apt-lists,target=/var/lib/apt/lists,sharing=locked <<EOF
set -e
apt-get update
apt-get install -o Dir::Cache::Archives=/var/cache/apt/packages -y --no-install-recommends git
EOF

FROM python:3.12-slim
COPY requirements.txt .
RUN --mount=type=bind,source=wheels,target=/wheels \
    --mount=type=cache,id=python-3.12-slim-pip,target=/root/.cache/pip <<EOF
pip install -r requirements.txt
pip install \
    flask
EOF
RUN --mount=type=cache,id=python-3.12-slim-pip,target=/root/.cache/pip \
    cat <<EOF > /etc/greeting && pip install gunicorn
pip install this
EOF
