FROM debian:12
WORKDIR /etc
RUN echo 127.0.0.1 tide >> hosts
RUN cp hosts /x

FROM debian:12
RUN cp /tmp/hosts /etc/
RUN touch /x

FROM debian:12
RUN cp -r /etc /srv/etc
RUN touch /x

FROM debian:12
RUN sed -i s/a/b/ /etc/host*
RUN touch /x

FROM debian:12
WORKDIR /dev
RUN touch shm/x
RUN touch /x
