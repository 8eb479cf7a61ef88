FROM debian:bookworm-slim AS package
RUN apt-get update && apt-get install -y --no-install-recommends beanstalkd && rm -rf /var/lib/apt/lists/*
VOLUME /srv/queue
EXPOSE 11300
CMD ["beanstalkd", "-b", "/srv/queue"]

FROM node:22-slim AS global
RUN npm install -g verdaccio@6
EXPOSE 4873
CMD ["verdaccio"]

FROM debian:bookworm-slim AS unseen
WORKDIR /srv/proxy
COPY rootfs /
COPY pages ./pages
EXPOSE 8080
CMD ["/usr/local/bin/run-proxy"]

FROM httpd:2.4 AS daemon
WORKDIR /srv/shop
COPY shop.war ./
EXPOSE 8080
CMD ["java", "-jar", "shop.war"]
