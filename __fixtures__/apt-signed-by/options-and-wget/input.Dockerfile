FROM ubuntu:22.04
RUN wget -q -O - https://www.mongodb.org/static/pgp/server-7.0.asc | apt-key add -
RUN echo 'deb [ arch=amd64 ] https://repo.mongodb.org/apt/ubuntu jammy/mongodb-org/7.0 multiverse' | tee /etc/apt/sources.list.d/mongodb-org-7.0.list
