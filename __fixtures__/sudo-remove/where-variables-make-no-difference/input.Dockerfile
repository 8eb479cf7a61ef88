FROM node:20 AS a
ENV NODE_ENV=production DEBIAN_FRONTEND=noninteractive LANG=C.UTF-8
ARG VERSION
RUN sudo apt-get update && sudo apt-get install -y jq=$VERSION && sudo tar xf /x.tar -C / && sudo sh -c "echo $VERSION > /version"
RUN sudo -E npm install -g vite
RUN sudo sh -c 'echo "a  b" | tee /etc/x; for i in 1 2; do mkdir /srv/$i; done'

FROM ruby:3.3
ENV LC_ALL=C.UTF-8
RUN sudo gem install rake
RUN curl -fsSL https://deb.nodesource.com/setup_20.x | sudo -E bash -

FROM example/app:1
USER root
RUN sudo apt-get update && sudo sh -c 'echo deb http://example.com/ x main > /etc/apt/sources.list.d/x.list'
RUN sudo git clone https://example.com/x /srv/x
