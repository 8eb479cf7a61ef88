FROM ubuntu:20.04
RUN apt-get update && \
    apt-get install -y curl && \
    mkdir -p /etc/apt/keyrings && \
    curl -sS https://www.postgresql.org/media/keys/ACCC4CF8.asc -o /etc/apt/keyrings/pgdg.asc && \
    wget -qO /etc/apt/keyrings/docker.asc https://download.docker.com/linux/ubuntu/gpg && \
    echo "deb [signed-by=/etc/apt/keyrings/pgdg.asc] http://apt.postgresql.org/pub/repos/apt $(lsb_release -cs)-pgdg main" > /etc/apt/sources.list.d/pgdg.list && \
    echo "deb [signed-by=/etc/apt/keyrings/docker.asc arch=amd64] https://download.docker.com/linux/ubuntu focal stable" >> /etc/apt/sources.list.d/docker.list && \
    apt-get update
