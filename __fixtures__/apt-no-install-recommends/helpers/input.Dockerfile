FROM debian:12 AS banned
RUN apt-get update && apt-get install -y fail2ban

FROM debian:9 AS banned-long-ago
RUN apt-get update && apt-get install -y fail2ban

FROM debian:12 AS diagrams
RUN apt-get update && apt-get install -y plantuml

FROM debian:12 AS logs
RUN apt-get update && apt-get install -y rsyslog
COPY app.conf /etc/logrotate.d/

FROM debian:12 AS packaged
RUN apt-get update && apt-get install -y devscripts && mk-build-deps -i debian/control

FROM debian:12 AS transferred
RUN apt-get update && apt-get install -y lftp && lftp sftp://files.example.com -e 'mirror /srv; quit'

FROM debian:12
RUN echo 'deb https://dl.yarnpkg.com/debian stable main' > /etc/apt/sources.list.d/yarn.list
RUN apt-get update && apt-get install -y yarn

FROM debian:12
RUN apt-get update && apt-get install -y zip
CMD ["bash"]
