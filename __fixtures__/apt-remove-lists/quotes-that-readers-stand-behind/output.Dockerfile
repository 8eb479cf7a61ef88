FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf "/var/lib/apt/lists/*" && aptitude install -y jq && \
    rm -rf /var/lib/apt/lists/*

FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf "/var/lib/apt/lists/*" && sh -c "$EXTRA" && \
    rm -rf /var/lib/apt/lists/*

FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/* && echo done
