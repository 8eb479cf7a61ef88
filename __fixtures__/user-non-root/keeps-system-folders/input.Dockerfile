FROM python:3.12-slim AS workdir
WORKDIR /opt
CMD ["python", "serve.py"]

FROM python:3.12-slim AS volume
VOLUME ["/var/lib"]
CMD ["python", "/srv/serve.py"]

FROM python:3.12-slim AS made
WORKDIR /app
RUN mkdir uploads
CMD ["python", "serve.py"]

FROM scratch
COPY serve /serve
VOLUME /data
ENTRYPOINT ["/serve"]

FROM alpine:3.20
COPY build.sh /tmp/
RUN mkdir /app && /tmp/build.sh /app
WORKDIR /app
CMD ["serve"]
