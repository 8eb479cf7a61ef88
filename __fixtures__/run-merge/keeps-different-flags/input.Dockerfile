FROM debian:12
RUN --mount=type=secret,id=t cp /run/secrets/t /etc/t
RUN chmod 600 /etc/t
