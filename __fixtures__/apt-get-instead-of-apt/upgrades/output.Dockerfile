FROM ubuntu:22.04
RUN apt-get update && apt-get upgrade -y --with-new-pkgs && apt-get install -y curl
RUN apt-get -y upgrade --with-new-pkgs && apt-get upgrade --with-new-pkgs
RUN apt-get update && apt-get dist-upgrade -y && apt-get -qq dist-upgrade
RUN apt-get upgrade --with-new-pkgs -y && apt-get upgrade --with-new-pkgs -o APT::Get::Show-Upgraded=1
RUN apt-get update \
    && apt-get upgrade --with-new-pkgs \
       --yes \
       -o Dpkg::Options::=--force-confold

FROM debian
RUN sudo apt-get update && sudo apt-get upgrade -y --with-new-pkgs curl
