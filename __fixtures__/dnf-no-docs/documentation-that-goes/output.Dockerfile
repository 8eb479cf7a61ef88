FROM rockylinux:9
RUN dnf install -y --nodocs tar && rm -rf /usr/share/doc /usr/share/man
