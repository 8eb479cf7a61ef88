FROM fedora:40 AS node
RUN dnf install -y --setopt=install_weak_deps=0 nodejs npm && npm ci --prefix /srv

FROM registry.access.redhat.com/ubi8/ubi-minimal AS node-of-el-8
RUN microdnf install --setopt=install_weak_deps=0 nodejs npm && npm ci --prefix /srv

FROM rockylinux:9 AS node-alone
RUN dnf install -y --setopt=install_weak_deps=0 nodejs
CMD ["node", "/srv/server.js"]

FROM rockylinux:9 AS php
RUN dnf install -y php php-xml

FROM rockylinux:9 AS ruby
RUN dnf install -y --setopt=install_weak_deps=0 ruby ruby-devel gcc make redhat-rpm-config rubygem-bigdecimal rubygem-bundler rubygem-io-console && bundle install --gemfile /srv/Gemfile

FROM rockylinux:9 AS python
RUN dnf install -y --setopt=install_weak_deps=0 python3 python3-pip python-unversioned-command python3-setuptools && pip3 install example-agent && python /srv/app.py

FROM fedora:40 AS go
RUN dnf install -y --setopt=install_weak_deps=0 golang git

FROM rockylinux:9
RUN dnf install -y --setopt=install_weak_deps=0 mariadb-server mariadb
