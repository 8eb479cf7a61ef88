FROM debian:12
RUN echo 'deb https://apt.example.com stable main' > /etc/apt/sources.list.d/x.list && apt-get update && apt-get install -y x
