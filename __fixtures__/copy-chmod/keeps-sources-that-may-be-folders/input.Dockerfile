FROM debian:12
COPY start /usr/local/bin/start
RUN chmod 755 /usr/local/bin/start
COPY *.sh /usr/local/bin/
RUN chmod 755 /usr/local/bin/start.sh
COPY start.sh /usr/local/lamp
RUN chmod 755 /usr/local/lamp
