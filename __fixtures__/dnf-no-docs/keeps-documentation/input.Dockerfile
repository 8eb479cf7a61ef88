FROM rockylinux:9
RUN dnf install -y bash man-db
RUN dnf install -y tar
