FROM registry.example.com/base:4
RUN apt-get update && apt-get install -y gnupg2 dirmngr
RUN dpkg -i /tmp/agent.deb; apt-get install -f -y
RUN gpg --keyserver keys.example.com --recv-keys 0123456789ABCDEF
