FROM alpine:3.20 AS a
MAINTAINER "Ann Example <ann@example.com>"
FROM alpine:3.20 AS b
MAINTAINER 'Ann'
FROM alpine:3.20 AS c
MAINTAINER "Ann" and "Bob"
FROM alpine:3.20 AS d
MAINTAINER Ann "the one" $Example \o/ `x`
FROM alpine:3.20
MAINTAINER "
