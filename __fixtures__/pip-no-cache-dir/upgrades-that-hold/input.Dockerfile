FROM ubuntu:18.04
USER 0
RUN pip3 install -U pip
USER root
RUN pip3 install flask

FROM ubuntu:18.04
RUN sudo pip3 install -U pip
RUN sudo -H pip3 install flask

FROM ubuntu:18.04
RUN pip3 install -U pip
RUN apt-get install -y python3-dev && pip3 install flask

FROM ubuntu:18.04
RUN . /srv/a/bin/activate && . /srv/b/env && pip3 install -U pip && pip3 install flask
