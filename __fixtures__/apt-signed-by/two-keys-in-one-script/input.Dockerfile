FROM ubuntu:20.04
RUN apt-get update && \
    apt-get install -y curl && \
    curl -sS https://www.postgresql.org/media/keys/ACCC4CF8.asc | apt-key add - && \
    wget -qO- https://download.docker.com/linux/ubuntu/gpg | apt-key add - && \
    echo "deb http://apt.postgresql.org/pub/repos/apt $(lsb_release -cs)-pgdg main" > /etc/apt/sources.list.d/pgdg.list && \
    echo "deb [arch=amd64] https://download.docker.com/linux/ubuntu focal stable" >> /etc/apt/sources.list.d/docker.list && \
    apt-get update
