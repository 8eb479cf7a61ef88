FROM debian:11
RUN apt-key adv --keyserver keyserver.example.org --recv-keys 0123456789ABCDEF && \
    echo "deb https://apt.example.org stable main" > /etc/apt/sources.list.d/example.list

RUN apt-get update && apt-get install -y broker
