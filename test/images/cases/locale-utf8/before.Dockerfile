FROM debian:bookworm-slim
RUN touch /srv/a
