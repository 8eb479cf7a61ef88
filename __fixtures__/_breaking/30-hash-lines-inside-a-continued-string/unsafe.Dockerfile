FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates && printf "one\n\
# this line goes\n\
two\n" > /x && \
    rm -rf /var/lib/apt/lists/*
