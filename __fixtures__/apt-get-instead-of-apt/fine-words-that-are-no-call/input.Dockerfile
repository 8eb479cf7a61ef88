FROM ubuntu:22.04
RUN which apt && echo "apt install x" && ls /etc/apt/sources.list.d && ln -s /usr/bin/apt /usr/local/bin/a
