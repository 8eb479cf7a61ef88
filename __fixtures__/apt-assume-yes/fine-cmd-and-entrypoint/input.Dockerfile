FROM debian:12
ENTRYPOINT apt-get install curl
CMD apt-get install curl
HEALTHCHECK CMD apt-get install curl
