FROM ubuntu:22.04
RUN apt update && apt upgrade -y && apt install -y curl
RUN apt -y upgrade && apt upgrade
RUN apt update && apt full-upgrade -y && apt -qq dist-upgrade
RUN apt upgrade --with-new-pkgs -y && apt upgrade -o APT::Get::Show-Upgraded=1
RUN apt update \
    && apt upgrade \
       --yes \
       -o Dpkg::Options::=--force-confold

FROM debian
RUN sudo apt update && sudo apt upgrade -y curl
