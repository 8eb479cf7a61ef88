FROM fedora:40
RUN echo 'tsflags=nodocs' >> /etc/dnf/dnf.conf
RUN dnf install -y x
