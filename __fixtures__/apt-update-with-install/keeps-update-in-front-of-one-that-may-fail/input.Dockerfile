FROM debian:12
RUN apt-get update
COPY a /a
RUN apt-get update || true
COPY b /b
RUN apt-get install -y git
