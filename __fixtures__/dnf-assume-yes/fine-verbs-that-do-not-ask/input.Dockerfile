FROM rockylinux:9
RUN dnf clean all && dnf makecache && dnf config-manager --set-enabled crb && rpm -qa && dnf repolist && dnf check-update
