FROM debian:12
RUN useradd -l ferry
COPY --chown=ferry --chmod=700 dock.sh /dock.sh
COPY key.pem /etc/ssl/key.pem
WORKDIR /pier
COPY --chmod=700 board.sh .
RUN chmod 0400 /etc/ssl/key.pem && \
    touch /pier/open
COPY --chmod=755 a /usr/local/bin/a
