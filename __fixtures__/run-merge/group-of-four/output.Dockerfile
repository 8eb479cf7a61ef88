FROM debian:12
RUN groupadd -r app && \
    useradd -r -g app app && \
    mkdir -p /data /var/log/app && \
    chown -R app:app /data /var/log/app
