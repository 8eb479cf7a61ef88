# rsyslog, tor and vsftpd only recommend logrotate, which cron starts.
FROM debian:12 AS log
RUN apt-get update && apt-get install -y rsyslog cron
CMD service cron start && rsyslogd -n

FROM ubuntu:14.04 AS files
RUN apt-get update && apt-get install -y cron vsftpd
CMD ["/start"]

# What cron is to start comes along, and today cron does too.
FROM debian:12 AS jobs
RUN apt-get update && apt-get install -y rsyslog supervisor
COPY jobs /etc/cron.d/jobs
CMD ["supervisord", "-n"]

FROM debian:11 AS copies
RUN apt-get update && apt-get install -y rsnapshot
CMD ["/start"]
