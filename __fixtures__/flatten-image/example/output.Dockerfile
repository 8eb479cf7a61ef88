FROM debian:12-slim AS layers
ENV MODEL=/srv/model
COPY model.tar.gz /tmp/
RUN tar -xzf /tmp/model.tar.gz -C /srv
RUN rm /tmp/model.tar.gz

FROM scratch
COPY --from=layers / /
ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
ENV MODEL=/srv/model
WORKDIR /srv
USER 1000
CMD ["./serve"]
