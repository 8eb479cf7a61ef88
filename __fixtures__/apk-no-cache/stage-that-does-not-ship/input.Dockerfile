FROM alpine:3.20 AS build
RUN apk add gcc
FROM scratch
COPY --from=build /x /x
