FROM debian:12 AS a
ARG CURL=7.88
RUN apt-get update && apt-get install -y "curl=$CURL" python3 $EXTRA
COPY app.py .
CMD ["python3", "app.py"]
FROM alpine:3.20 AS b
RUN apk add --no-cache python3 jq@edge
CMD ["python3", "app.py"]
FROM debian:12
COPY x.deb /
RUN apt-get update && apt-get install -y python3 /x.deb
CMD ["python3", "app.py"]
FROM debian:12
ARG PACKAGES="python3 jq"
RUN apt-get update && apt-get install -y $PACKAGES
CMD ["python3", "app.py"]
