FROM debian:12
RUN groupadd -r app
RUN useradd -r -g app app
RUN mkdir -p /data /var/log/app
RUN chown -R app:app /data /var/log/app
