FROM debian:12 AS build
ENV DEBIAN_FRONTEND=noninteractive
RUN make
FROM debian:12
COPY --from=build /x /x
