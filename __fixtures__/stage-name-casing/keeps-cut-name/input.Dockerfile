FROM debian:12 AS Bu\
ild
FROM debian:12
COPY --from=build /a /a
