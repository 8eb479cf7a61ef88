FROM debian:12
COPY start.sh /opt/
COPY stop.sh /opt/stop.sh
RUN apt-get update && apt-get install -y curl

RUN chmod 755 /opt/start.sh
RUN chmod 755 /opt/stop.sh

RUN mkdir -p /srv/cache && chmod 777 /srv/cache
CMD ["/opt/start.sh"]
