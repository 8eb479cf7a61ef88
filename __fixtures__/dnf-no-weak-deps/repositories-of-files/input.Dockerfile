FROM rockylinux:9
RUN dnf install -y https://dl.example.com/epel-release-latest-9.noarch.rpm && dnf install -y htop
