FROM debian:12
RUN apt-get update \
    && apt-get install -y rsyslog \
    && sed -i 's/^module(load="imklog")/#&/' /etc/rsyslog.conf \
    && rm -rf /usr/share/doc \
    && rm -rf /usr/share/man \
    && apt-get clean
FROM debian:12
RUN apt-get update \
    && apt-get install -y rsyslog \
    && rm -rf /usr/share/man \
    && apt-get clean
RUN cp /usr/share/man/man8/rsyslogd.8.gz /etc/rsyslog.d/
