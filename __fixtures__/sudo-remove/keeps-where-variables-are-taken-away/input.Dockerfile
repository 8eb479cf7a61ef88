FROM node:20 AS a
ENV NODE_ENV=production
RUN sudo npm install -g vite
RUN sudo --set-home npm install -g vite && sudo apt-get update

FROM debian:12 AS b
ARG PREFIX=/opt
RUN sudo make install

RUN PREFIX=/srv sudo make install
ENV HOME=/srv
RUN sudo git config --global user.name x

ENV LD_LIBRARY_PATH=/opt/lib
RUN sudo -E chown app /x

FROM debian:12 AS c
ENV CONFIG=x
RUN sudo sh -c 'echo "$CONFIG" > /etc/config'

RUN sudo bash -c "echo $CONFIG \$CONFIG > /etc/config"

FROM debian:12 AS d
ENV PATH=/opt/conda/bin:$PATH
RUN sudo -E pip install x

FROM example/app:1
USER root
RUN sudo make install

RUN sudo sh -c 'echo $ROOT > /etc/root'
