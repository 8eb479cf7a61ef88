FROM debian:12
RUN sudo -u root apt-get update && sudo -u root apt-get install -y curl
RUN sudo LANG=C apt-get update && sudo LANG=C apt-get install -y jq
