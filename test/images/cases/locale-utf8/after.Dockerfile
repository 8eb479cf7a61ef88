FROM debian:bookworm-slim
ENV LANG=C.UTF-8
RUN touch /srv/a
