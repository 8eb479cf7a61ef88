FROM debian:12 AS build
RUN mkdir /a
RUN touch /a/b
FROM scratch
COPY --from=build /a /a
