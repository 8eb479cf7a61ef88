FROM debian:12
RUN apt-get update && apt-get install -y ca-certificates
RUN echo "deb https://packages.example.com/debian bookworm-backports main" > /etc/apt/sources.list.d/backports.list && \
    apt-get update && \
    apt-get install -y -t bookworm-backports git
