FROM debian:12
RUN useradd -l ferry
COPY --chown=ferry --chmod=700 dock.sh /dock.sh
COPY --chmod=0400 key.pem /etc/key.pem
WORKDIR /pier
COPY --chmod=700 board.sh .
RUN touch /pier/open
COPY --chmod=755 a /usr/local/bin/a
