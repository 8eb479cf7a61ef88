FROM debian:12
RUN useradd -l ferry
COPY --chown=ferry dock.sh /dock.sh
COPY key.pem /etc/key.pem
WORKDIR /pier
COPY board.sh .
RUN chmod 700 /dock.sh board.sh && \
    chmod 0400 /etc/key.pem && \
    touch /pier/open
COPY a /usr/local/bin/a
RUN chmod 755 /usr/local/bin/a
