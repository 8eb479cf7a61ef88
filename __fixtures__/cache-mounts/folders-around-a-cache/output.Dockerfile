FROM python:3.12 AS build
RUN --mount=type=cache,id=python-3.12-pip,target=/root/.cache/pip \
    mkdir -p /root/.cache && pip install --user flask
RUN --mount=type=cache,target=/root/.npm \
    npm ci && cp -r node_modules /root/
FROM python:3.12-slim
COPY --from=build /root /root
COPY --from=build /root/.local* /opt/
COPY root/.cache /kept/
FROM rust:1.80 AS crates
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/usr/local/cargo/git/db \
    cargo install ripgrep --root /usr/local
FROM debian:12
COPY --from=crates /usr/local/bin/* /usr/local/bin/
