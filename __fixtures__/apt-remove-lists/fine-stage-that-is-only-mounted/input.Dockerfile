FROM debian:12 AS build
RUN apt-get update && apt-get install -y gcc
FROM debian:12
RUN --mount=type=bind,from=build,source=/out,target=/in cp /in/app /usr/local/bin/
