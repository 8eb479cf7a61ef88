FROM node:20 AS a
ENV NODE_ENV=production DEBIAN_FRONTEND=noninteractive LANG=C.UTF-8
ARG VERSION
RUN apt-get update && apt-get install -y jq=$VERSION && tar xf /x.tar -C / && sh -c "echo $VERSION > /version"
RUN npm install -g vite
RUN sh -c 'echo "a  b" | tee /etc/x; for i in 1 2; do mkdir /srv/$i; done'

FROM ruby:3.3
ENV LC_ALL=C.UTF-8
RUN gem install rake
RUN curl -fsSL https://deb.nodesource.com/setup_20.x | bash -

FROM example/app:1
USER root
RUN apt-get update && sh -c 'echo deb http://example.com/ x main > /etc/apt/sources.list.d/x.list'
RUN git clone https://example.com/x /srv/x
