FROM busybox:latest AS layers
ENV GREETING=hello
RUN dd if=/dev/urandom of=/srv/download bs=1M count=2
RUN rm /srv/download && mkdir -m 0700 /srv/own && chown 1000 /srv/own
WORKDIR /srv
CMD ["ls"]

FROM scratch
COPY --from=layers / /
ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin GREETING=hello
WORKDIR /srv
CMD ["ls"]
