ARG DEBIAN=12
FROM golang:1.22 AS build
RUN go build -o /out/app .

FROM alpine:3.20 AS production-layers
LABEL org.opencontainers.image.title="app" \
      org.opencontainers.image.vendor="Example"
ARG VERSION=dev
ARG CACHE=1
ENV PATH=/opt/app/bin:$PATH \
    VERSION=$VERSION
WORKDIR /tmp
WORKDIR /opt/app
EXPOSE 8080
COPY --from=build /out/app /opt/app/bin/app
ADD https://example.com/data.tar.gz /opt/app/data.tar.gz
RUN tar -xzf data.tar.gz
USER app
# Only what was in it is wanted.
RUN rm -f /opt/app/data.tar.gz

FROM scratch AS production
COPY --from=production-layers / /
ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
LABEL org.opencontainers.image.title="app" \
      org.opencontainers.image.vendor="Example"
ARG VERSION=dev
ENV PATH=/opt/app/bin:$PATH \
    VERSION=$VERSION
WORKDIR /opt/app
EXPOSE 8080
USER app
VOLUME /data

# What starts.
HEALTHCHECK CMD wget -q -O - http://localhost:8080/ || exit 1
ENTRYPOINT ["app"]
