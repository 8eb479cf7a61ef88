FROM busybox:latest
COPY tool /bin/tool
RUN chmod 0755 /bin/tool
COPY greet.sh pass.sh /etc/
RUN chmod 4711 /etc/greet.sh /etc/pass.sh

COPY ring.sh /etc/
RUN chmod +x /etc/ring.sh
