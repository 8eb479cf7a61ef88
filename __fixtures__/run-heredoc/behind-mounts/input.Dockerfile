FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt \
    --mount=type=cache,target=/var/lib/apt/lists \
    apt-get update && \
    apt-get install -y bc && \
    X=1 && \
    echo "$X ${X:-2}" > /x && \
    cat /x
RUN --network=none cd /tmp && touch a && \
    touch b && touch c && touch d
