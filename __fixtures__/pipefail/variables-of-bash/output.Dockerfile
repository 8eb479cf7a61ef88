FROM ubuntu:22.04 AS user
ENV UID=1000
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN ./list | sort > /list
SHELL ["/bin/sh", "-c"]
RUN usermod -u $UID www-data

FROM ubuntu:22.04 AS port
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN ./list | sort > /list
SHELL ["/bin/sh", "-c"]
RUN echo "port=${RANDOM:-8080}" > /srv/port
