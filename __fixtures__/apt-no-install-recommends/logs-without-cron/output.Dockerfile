FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends rsyslog
CMD ["rsyslogd", "-n"]
