FROM debian:12
SHELL ["/bin/bash", "-c"]
RUN cat <<< "apt-get install curl" > /x
