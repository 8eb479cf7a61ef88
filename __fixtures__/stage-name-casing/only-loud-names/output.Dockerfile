FROM debian:12 AS one
FROM debian:12 AS two
COPY --from=ONE /a /a
FROM debian:12
COPY --from=one /a /a
COPY --from=two /a /a
COPY --from=Three /a /a
