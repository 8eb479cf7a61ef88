FROM fedora:40
RUN --mount=type=cache,target=/var/cache/dnf,sharing=locked \
    dnf install --setopt=keepcache=1 -y tar
COPY tides.tar /tmp/
RUN tar -x -C /srv -f /tmp/tides.tar
ENV YARN_OFFLINE=1
