FROM debian:12 AS build
RUN make
FROM debian:12
COPY –from=build /a /b
RUN apt-get update && apt-get install curl
