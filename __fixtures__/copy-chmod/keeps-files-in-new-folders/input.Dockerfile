FROM debian:12
COPY start.sh /made/on/the/way/start.sh
RUN chmod 755 /made/on/the/way/start.sh

FROM example.com/base
COPY start.sh /usr/local/bin/start.sh
RUN chmod 755 /usr/local/bin/start.sh
