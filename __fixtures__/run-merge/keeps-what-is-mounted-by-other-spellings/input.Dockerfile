FROM debian:12
RUN mkdir -p /opt/a && echo 127.0.0.1 tide >> /etc//hosts
RUN mkdir /opt/b

FROM debian:12
RUN mkdir -p /opt/a && echo 127.0.0.1 tide >> /opt/../etc/./hosts
RUN mkdir /opt/b

FROM debian:12
RUN mkdir -p /opt/a && (cd /etc && echo 127.0.0.1 tide >> hosts)
RUN mkdir /opt/b
