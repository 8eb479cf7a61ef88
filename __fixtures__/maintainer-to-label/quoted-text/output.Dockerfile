FROM alpine:3.20 AS a
LABEL org.opencontainers.image.authors="Ann Example <ann@example.com>"
FROM alpine:3.20 AS b
LABEL org.opencontainers.image.authors="Ann"
FROM alpine:3.20 AS c
LABEL org.opencontainers.image.authors='"Ann" and "Bob"'
FROM alpine:3.20 AS d
LABEL org.opencontainers.image.authors="Ann \"the one\" \$Example \\o/ `x`"
FROM alpine:3.20
LABEL org.opencontainers.image.authors='"'
