FROM ubuntu:18.04
RUN apt-get update && apt-get install -y python3-pip sudo
RUN export HOME=/opt && pip3 install first
RUN sudo -u build pip3 install second
RUN sudo -H pip3 install third
USER build
RUN sudo pip3 install fourth
RUN sudo sh -c 'pip3 install fifth'
ENV XDG_CACHE_HOME=/var/cache
RUN pip3 install sixth
