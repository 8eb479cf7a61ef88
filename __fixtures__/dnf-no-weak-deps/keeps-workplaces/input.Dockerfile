FROM rockylinux:9 AS login
RUN dnf install -y git openssh-server

FROM rockylinux:9
COPY packages /
RUN dnf install -y $(cat /packages)
