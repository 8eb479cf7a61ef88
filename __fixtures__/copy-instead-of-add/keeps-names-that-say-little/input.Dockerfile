FROM debian:12
ADD rootfs /
ADD bundle /opt/
RUN chmod -R 755 /opt/bundle && ls /opt/bundle && chmod u=rwX /opt/bundle

FROM debian:12 AS elsewhere
ADD app /app
RUN chmod +x /app/start

FROM debian:12 AS other
RUN chmod +x /opt/tool
ADD tool /opt/

FROM debian:12 AS conditional
ARG CHECK
ADD tool /opt/
RUN if [ -n "$CHECK" ]; then sh /opt/tool; fi

FROM debian:12 AS patterns
ADD bin/* /usr/local/bin/
ADD * /etc/cron.d-files/
ADD jdk-17.0.2 /opt/

FROM debian:12 AS stage
COPY --from=other dist/x /x
ADD dist /app

FROM postgres:16
ADD dumps/* /docker-entrypoint-initdb.d/
ADD content /var/www/static
