FROM openjdk:8-jdk AS fetch
RUN git clone https://example.com/shop.git /src

FROM openjdk:8 AS unpack
COPY model.tar.xz /srv/
RUN tar xJf /srv/model.tar.xz -C /srv

FROM openjdk:11-jre AS start
COPY start.sh /start.sh
CMD ["/start.sh"]

FROM openjdk:8-jre-alpine AS cron
COPY jobs /etc/crontabs/root
CMD ["crond", "-f"]

FROM openjdk:8-jre-alpine AS setup
COPY setup.sh /tmp/
RUN sh /tmp/setup.sh
