FROM debian:12 AS x
FROM debian:12
ENV LANG=C.UTF-8
COPY --from=x ["/etc/issue", "/y"] # note
COPY a b # c
ENV k="v # note"
