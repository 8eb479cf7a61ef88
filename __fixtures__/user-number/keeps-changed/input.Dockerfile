FROM node:22 AS removed
RUN deluser node && useradd node
USER node

FROM node:22 AS gone
RUN userdel -r node
USER node

FROM node:22 AS renamed
RUN usermod -l shop node
USER node

FROM debian:12 AS shared
RUN useradd -o -u 0 shop
USER shop

FROM debian:12
RUN echo 'shop:x:1000:1000::/:' >> /etc/passwd
USER shop
