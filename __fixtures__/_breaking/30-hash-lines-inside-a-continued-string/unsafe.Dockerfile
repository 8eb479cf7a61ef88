FROM debian:12
ENV LANG=C.UTF-8
RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates && printf "one\n\
# this line goes\n\
two\n" > /x && \
    rm -rf /var/lib/apt/lists/*
