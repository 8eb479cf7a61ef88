FROM debian:trixie-slim AS debian
ENV TZ=Asia/Calcutta
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends tzdata-legacy \
    && rm -rf /var/lib/apt/lists/*
COPY report /usr/bin/

FROM ubuntu:24.04 AS ubuntu
ENV TZ="US/Eastern"
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends tzdata-legacy \
    && rm -rf /var/lib/apt/lists/*
COPY report /usr/bin/

FROM ubuntu:22.04
ENV TZ=US/Eastern
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends tzdata \
    && rm -rf /var/lib/apt/lists/*
COPY report /usr/bin/

FROM debian:13
ENV TZ=Japan
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends tzdata-legacy \
    && rm -rf /var/lib/apt/lists/*
COPY report /usr/bin/

FROM debian:13 AS rules
ENV TZ=EST5EDT
COPY report /usr/bin/

FROM ubuntu:24.04
ENV TZ=CET
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends tzdata-legacy \
    && rm -rf /var/lib/apt/lists/*
COPY report /usr/bin/
