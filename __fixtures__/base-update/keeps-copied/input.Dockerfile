FROM alpine:3.12 AS build
RUN apk add --no-cache make
CMD ["/a"]
FROM alpine:3.13
COPY --from=build /a /a
CMD ["/a"]
FROM alpine:3.14
RUN --mount=type=bind,from=example.com/tools:1,target=/t cp /t/a /a
CMD ["/a"]
FROM debian:10
RUN true
