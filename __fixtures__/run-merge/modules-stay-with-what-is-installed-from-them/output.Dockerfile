FROM rockylinux:9
RUN dnf install -y tar
RUN dnf module enable -y nodejs:20 && \
    dnf install -y nodejs
