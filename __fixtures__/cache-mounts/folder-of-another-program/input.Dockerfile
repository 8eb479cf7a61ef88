FROM fedora:40
RUN dnf install -y tar
COPY tides.tar /tmp/
RUN tar -x -C /srv -f /tmp/tides.tar
ENV YARN_OFFLINE=1
