FROM debian:12
ENV LANG=C.UTF-8 \
    # for apt
    DEBIAN_FRONTEND=noninteractive
