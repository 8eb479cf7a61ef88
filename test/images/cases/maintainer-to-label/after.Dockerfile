FROM busybox:latest
LABEL org.opencontainers.image.authors="A. Author <author@example.test>"
RUN touch /srv/a
