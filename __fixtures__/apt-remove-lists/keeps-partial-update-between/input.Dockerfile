FROM debian:12
RUN apt-get update && apt-get install -y curl
RUN apt-get update -o Dir::Etc::sourcelist=sources.list.d/x.list -o Dir::Etc::sourceparts=- --no-list-cleanup && apt-get install -y x
RUN apt-get install -y make

FROM debian:12 AS mounted
RUN apt-get update && apt-get install -y curl
RUN --mount=type=cache,target=/var/lib/apt/lists apt-get update && apt-get install -y git
RUN apt-get install -y make

FROM debian:12 AS conditional
RUN apt-get update && apt-get install -y curl
RUN if [ -n "$MIRROR" ]; then apt-get update; fi
RUN apt-get install -y make
