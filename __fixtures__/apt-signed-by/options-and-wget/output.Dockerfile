FROM ubuntu:22.04
RUN mkdir -p /etc/apt/keyrings && wget -q -O /etc/apt/keyrings/mongodb-org-7.0.asc https://www.mongodb.org/static/pgp/server-7.0.asc
RUN echo 'deb [ signed-by=/etc/apt/keyrings/mongodb-org-7.0.asc arch=amd64 ] https://repo.mongodb.org/apt/ubuntu jammy/mongodb-org/7.0 multiverse' | tee /etc/apt/sources.list.d/mongodb-org-7.0.list
