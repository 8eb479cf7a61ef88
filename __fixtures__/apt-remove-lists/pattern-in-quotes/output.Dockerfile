FROM debian:12
RUN apt-get update && apt-get install -y curl \
 && rm -rf /var/lib/apt/lists/*

FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -r -f /var/lib/apt/lists/* /tmp/x

FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -f '/var/lib/apt/lists/*' \
 && rm -rf /var/lib/apt/lists/*

FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf '/var/lib/apt/lists/'*

FROM debian:12
RUN apt-get update && apt-get install -y curl && (rm -rf '/var/lib/apt/lists/*' || true) \
 && rm -rf /var/lib/apt/lists/*

FROM debian:12
RUN rm -rf '/var/lib/apt/lists/*' && apt-get update && apt-get install -y curl \
 && rm -rf /var/lib/apt/lists/*

FROM debian:12
RUN apt-get update && apt-get install -y git && rm -rf "/var/lib/apt/lists/*" && apt-get install -y wget \
 && rm -rf /var/lib/apt/lists/*
