FROM alpine:3.20 AS build
RUN apk add --no-cache gcc
FROM scratch
COPY --from=build /x /x
