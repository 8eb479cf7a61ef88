FROM debian:12 AS base
RUN apt-get update && apt-get install -y curl
FROM base AS app
RUN echo ready
FROM debian:12 AS other
RUN apt-get update && apt-get install -y git
