FROM alpine:3 AS build
RUN touch /a

FROM alpine:3
RUN apk add --no-cache python3 tini
WORKDIR /app
COPY worker.py .
ENTRYPOINT ["/sbin/tini", "--"]
CMD ["python3", "worker.py"]
