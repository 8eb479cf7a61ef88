FROM debian:13
RUN apt install -U -y curl && apt install --update -y git
