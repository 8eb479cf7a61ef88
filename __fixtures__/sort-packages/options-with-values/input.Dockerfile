FROM fedora:41
RUN dnf upgrade -y && dnf install -y --advisory FEDORA-2025-1 zsh htop curl jq
RUN dnf install -y -x docs -- zsh htop curl jq
FROM debian:12
RUN apt-get update && apt-get install -yqt bookworm-backports zsh htop curl jq -o Dpkg::Use=1
