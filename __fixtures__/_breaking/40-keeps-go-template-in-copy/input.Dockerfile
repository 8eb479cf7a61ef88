FROM debian:12
COPY {{ .Source }} /app
RUN apt-get update && apt-get install curl
