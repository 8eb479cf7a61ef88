FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf "/var/lib/apt/lists/*" && aptitude install -y jq

FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf "/var/lib/apt/lists/*" && sh -c "$EXTRA"

FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf "/var/lib/apt/lists/*" && echo done
