FROM debian:12
USER app
RUN sudo -u builder apt-get update && sudo -u builder apt-get install -y curl
