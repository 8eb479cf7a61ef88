FROM rockylinux:9
RUN dnf install -y https://example.com/pub/epel-release-latest-9.noarch.rpm
RUN dnf install -y git
