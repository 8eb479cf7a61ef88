FROM debian:12
RUN mkdir() { command mkdir -p "$@"; } && mkdir /a
RUN mkdir /a/b/c
