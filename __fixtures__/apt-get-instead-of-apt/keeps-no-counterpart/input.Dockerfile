FROM ubuntu:22.04
RUN apt upgrade -y && apt full-upgrade -y && apt list --upgradable
RUN apt list --installed > /pkgs && apt edit-sources && apt moo
