FROM busybox:latest
ENV GREETING=hello
RUN dd if=/dev/urandom of=/srv/download bs=1M count=2
RUN rm /srv/download && mkdir -m 0700 /srv/own && chown 1000 /srv/own
WORKDIR /srv
CMD ["ls"]
