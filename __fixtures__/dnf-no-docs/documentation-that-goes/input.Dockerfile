FROM rockylinux:9
RUN dnf install -y tar && rm -rf /usr/share/doc /usr/share/man
