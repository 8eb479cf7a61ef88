FROM python:3.12 AS build
RUN mkdir -p /root/.cache && pip install --user flask
RUN npm ci && cp -r node_modules /root/
FROM python:3.12-slim
COPY --from=build /root /root
COPY --from=build /root/.local* /opt/
COPY root/.cache /kept/
FROM rust:1.80 AS crates
RUN cargo install ripgrep --root /usr/local
FROM debian:12
COPY --from=crates /usr/local/bin/* /usr/local/bin/
