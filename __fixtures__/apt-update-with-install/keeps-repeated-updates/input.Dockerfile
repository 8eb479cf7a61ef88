FROM debian:12
# the newest lists
RUN apt-get update
COPY . .
RUN apt-get update && apt-get install -y curl

FROM debian:12 AS own
RUN apt-get update
RUN apt-get update -o Dir::Etc::sourcelist=/etc/apt/sources.list.d/x.list -o APT::Get::List-Cleanup=0 && apt-get install -y x

FROM debian:12 AS mounted
RUN apt-get update
RUN --mount=type=cache,target=/var/lib/apt/lists apt-get update && apt-get install -y make
RUN apt-get install -y git

FROM debian:12 AS conditional
RUN if [ -n "$MIRROR" ]; then apt-get update; fi
RUN apt-get update && apt-get install -y jq

FROM debian:12 AS printed
RUN apt-get update > /update.log
RUN apt-get update && apt-get install -y jq
