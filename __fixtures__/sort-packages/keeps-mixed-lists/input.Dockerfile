FROM debian:12
RUN apt-get install -y \
    b \
    # why
    a
RUN apt-get install -y \
    b \
    $EXTRA \
    a
RUN apt-get install -y \
    php-* \
    a
RUN apt-get install -y \
    ./b.deb \
    a
RUN apt-get install -y \
    d \
    -t bookworm-backports \
    c
