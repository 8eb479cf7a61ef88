FROM debian:12 AS cloned
RUN git clone https://example.com/board.git /board
WORKDIR /board
CMD /board/run_local
FROM debian:12 AS named
COPY . /src
RUN cp /src/scripts/run-server.sh /usr/local/bin/serve && rm -r /src
CMD /usr/local/bin/serve eth0
