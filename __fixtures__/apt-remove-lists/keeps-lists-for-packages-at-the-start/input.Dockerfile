FROM debian:12
RUN apt-get update && apt-get install -y logrotate

# Installs what EXTRA names: packages are installed on start.
COPY begin.sh /
ENTRYPOINT ["/begin.sh"]
