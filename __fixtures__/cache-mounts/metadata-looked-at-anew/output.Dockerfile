FROM fedora:40
RUN --mount=type=cache,target=/var/cache/dnf,sharing=locked \
    dnf clean expire-cache && dnf install --setopt=keepcache=1 -y curl
