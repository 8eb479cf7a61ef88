FROM debian:12 AS build
RUN apt-get update && apt-get install -y gcc
RUN rm -rf /var/lib/apt/lists/*
FROM scratch
COPY --from=build /out /
