FROM fedora:40
RUN dnf install -y x && dnf clean all
RUN dnf install -y y && dnf clean packages && rm -rf /var/cache/dnf /var/cache/yum
RUN dnf install -y z && rm -rf /var/cache/*
