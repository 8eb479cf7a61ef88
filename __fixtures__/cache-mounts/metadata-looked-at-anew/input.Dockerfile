FROM fedora:40
RUN dnf clean expire-cache && dnf install -y curl
