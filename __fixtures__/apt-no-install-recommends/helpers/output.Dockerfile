FROM debian:12 AS banned
RUN apt-get update && apt-get install -y --no-install-recommends fail2ban nftables

FROM debian:9 AS banned-long-ago
RUN apt-get update && apt-get install -y --no-install-recommends fail2ban iptables

FROM debian:12 AS diagrams
RUN apt-get update && apt-get install -y --no-install-recommends plantuml fonts-liberation graphviz

FROM debian:12 AS logs
RUN apt-get update && apt-get install -y --no-install-recommends rsyslog logrotate
COPY app.conf /etc/logrotate.d/

FROM debian:12 AS packaged
RUN apt-get update && apt-get install -y --no-install-recommends devscripts equivs && mk-build-deps -i debian/control

FROM debian:12 AS transferred
RUN apt-get update && apt-get install -y --no-install-recommends lftp openssh-client && lftp sftp://files.example.com -e 'mirror /srv; quit'

FROM debian:12
RUN echo 'deb https://dl.yarnpkg.com/debian stable main' > /etc/apt/sources.list.d/yarn.list
RUN apt-get update && apt-get install -y --no-install-recommends yarn ca-certificates nodejs

FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends zip unzip
CMD ["bash"]
