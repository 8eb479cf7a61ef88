FROM fedora:40 AS node
RUN dnf install -y nodejs && npm ci --prefix /srv

FROM registry.access.redhat.com/ubi8/ubi-minimal AS node-of-el-8
RUN microdnf install nodejs && npm ci --prefix /srv

FROM rockylinux:9 AS node-alone
RUN dnf install -y nodejs
CMD ["node", "/srv/server.js"]

FROM rockylinux:9 AS php
RUN dnf install -y php php-xml

FROM rockylinux:9 AS ruby
RUN dnf install -y ruby ruby-devel gcc make && bundle install --gemfile /srv/Gemfile

FROM rockylinux:9 AS python
RUN dnf install -y python3 python3-pip && pip3 install example-agent && python /srv/app.py

FROM fedora:40 AS go
RUN dnf install -y golang

FROM rockylinux:9
RUN dnf install -y mariadb-server
