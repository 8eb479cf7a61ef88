FROM fedora:40
RUN --mount=type=cache,target=/var/cache/dnf,sharing=locked dnf install -y x
RUN --mount=type=cache,target=/var/cache/libdnf5,sharing=locked dnf install -y y
