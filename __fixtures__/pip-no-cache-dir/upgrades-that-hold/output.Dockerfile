FROM ubuntu:18.04
USER 0
RUN pip3 install -U pip && rm -rf ~/.cache/pip
USER root
RUN pip3 install --no-cache-dir flask

FROM ubuntu:18.04
RUN sudo pip3 install -U pip && rm -rf ~/.cache/pip
RUN sudo -H pip3 install --no-cache-dir flask

FROM ubuntu:18.04
RUN pip3 install -U pip && rm -rf ~/.cache/pip
RUN apt-get install -y python3-dev && pip3 install --no-cache-dir flask

FROM ubuntu:18.04
RUN . /srv/a/bin/activate && . /srv/b/env && pip3 install -U pip && pip3 install flask && \
    rm -rf ~/.cache/pip
