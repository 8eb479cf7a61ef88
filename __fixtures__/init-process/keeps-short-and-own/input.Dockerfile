FROM python:3.12-slim AS shell
CMD ["/bin/bash", "-l"]

FROM python:3.12-slim AS prompt
CMD ["python3.12"]

FROM debian:bookworm-slim AS help
COPY convert /usr/local/bin/
ENTRYPOINT ["convert"]
CMD ["--help"]

FROM alpine:3.20 AS data
COPY data /data
CMD ["true"]

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends nginx && rm -rf /var/lib/apt/lists/*
EXPOSE 80
CMD ["nginx", "-g", "daemon off;"]

FROM alpine:3.20
RUN apk add --no-cache perl
CMD ["perl", "-de0"]
