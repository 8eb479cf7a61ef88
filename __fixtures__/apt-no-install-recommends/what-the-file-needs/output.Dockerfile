FROM debian:12 AS compiler
RUN apt-get update && apt-get install -y --no-install-recommends gcc make libc6-dev && make -C /src

FROM debian:12 AS both-compilers
RUN apt-get update && apt-get install -y --no-install-recommends gcc-12 g++-12 && make -C /src

FROM debian:12 AS sources
RUN apt-get update && apt-get install -y --no-install-recommends \
    ca-certificates \
    git \
    openssh-client \
 && rm -rf /var/lib/apt/lists/*
RUN --mount=type=ssh git clone git@git.example.com:tools/agent.git /src

FROM debian:12 AS screen
RUN apt-get update && apt-get install -y --no-install-recommends firefox-esr xvfb xauth && rm -rf /var/lib/apt/lists/*
CMD ["xvfb-run", "firefox-esr"]

FROM ubuntu:22.04 AS repository
RUN apt-get update && apt-get install -y --no-install-recommends build-essential curl ca-certificates gnupg
RUN curl -fsSL https://packages.example.com/key.asc | gpg --dearmor > /usr/share/keyrings/example.gpg

FROM debian:stretch AS keyserver
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates gnupg dirmngr && gpg --keyserver keys.example.com --recv-keys 0123456789ABCDEF

FROM ubuntu:22.04 AS components
RUN apt-get update && apt-get install -y --no-install-recommends software-properties-common && add-apt-repository universe

FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends gcc git openssh-client wget ca-certificates libc6-dev
RUN apt-get update && apt-get install -y --no-install-recommends curl git gcc

# The second is a compiler for another machine, and brings no headers for this one.
FROM debian:12 AS two-machines
RUN apt-get update && apt-get install -y --no-install-recommends gcc g++-aarch64-linux-gnu gcc-aarch64-linux-gnu libc6-dev
