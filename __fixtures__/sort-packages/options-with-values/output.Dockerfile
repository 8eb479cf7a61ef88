FROM fedora:41
RUN dnf upgrade -y && dnf install -y --advisory FEDORA-2025-1 \
    curl \
    htop \
    jq \
    zsh
RUN dnf install -y -x docs -- \
    curl \
    htop \
    jq \
    zsh
FROM debian:12
RUN apt-get update && apt-get install -yqt bookworm-backports \
    curl \
    htop \
    jq \
    zsh -o Dpkg::Use=1
