# What the base brings, a call brings nothing of.
FROM gcr.io/oss-fuzz-base/base-builder
RUN apt-get update && apt-get install -y git make
COPY build.sh $SRC/

FROM buildpack-deps:bookworm
RUN apt-get update && apt-get install -y git wget jq

FROM node:20
RUN apt-get update && apt-get install -y git mercurial

# So it is with what an earlier step has installed.
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends git
RUN apt-get update && apt-get install -y git jq
CMD ["server"]

# It went again.
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends git && apt-get purge -y git
RUN apt-get update && apt-get install -y git jq
CMD ["server"]

# It may not have been installed.
FROM debian:12
ARG WITH_GIT
RUN apt-get update && if [ -n "$WITH_GIT" ]; then apt-get install -y --no-install-recommends git; fi
RUN apt-get update && apt-get install -y git jq
CMD ["server"]
