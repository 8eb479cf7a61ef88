FROM debian:12 AS a
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
FROM debian:12 AS b
RUN apt-get update && apt-get install -y curl && rm -r /var/lib/apt/lists
FROM debian:12 AS c
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/* /tmp/*
FROM debian:12 AS d
RUN apt-get update && apt-get install -y curl && find /var/lib/apt/lists -type f -delete
FROM debian:13 AS e
RUN apt-get update && apt-get install -y curl && apt-get dist-clean
