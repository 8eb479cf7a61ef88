FROM debian:12
ENV LANG=C.UTF-8
SHELL ["/bin/bash", "-c"]
RUN cat <<< "apt-get install curl" > /x
