FROM debian:12 AS environment
ENV TOOLS="git make"
RUN apt-get update && apt-get install -y --no-install-recommends $TOOLS ca-certificates openssh-client

FROM debian:12 AS script
RUN tools='gcc libc6-dev curl'; apt-get update && apt-get install -y --no-install-recommends $tools ca-certificates

FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends linux-headers-$(uname -r)
