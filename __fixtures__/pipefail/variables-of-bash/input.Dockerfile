FROM ubuntu:22.04 AS user
ENV UID=1000
RUN ./list | sort > /list
RUN usermod -u $UID www-data

FROM ubuntu:22.04 AS port
RUN ./list | sort > /list
RUN echo "port=${RANDOM:-8080}" > /srv/port
