FROM debian:12
SHELL ["/bin/bash", "-c"]
RUN [[ -f /etc/motd ]]
RUN touch /a
RUN apt-get update && apt-get install -y jq && rm -rf /var/lib/apt/lists/*
RUN [[ -x /usr/bin/jq ]]
