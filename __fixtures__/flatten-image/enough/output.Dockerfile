FROM debian:12-slim AS layers
COPY model.tar.gz /tmp/
COPY wheels /tmp/wheels
RUN tar -xzf /tmp/model.tar.gz -C /srv && pip install /tmp/wheels/*
RUN rm -r /tmp/model.tar.gz /tmp/wheels

FROM scratch
COPY --from=layers / /
ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
CMD ["serve"]
