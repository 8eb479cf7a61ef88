FROM debian:12 AS mounted
RUN useradd builder
CMD /srv/pkg
FROM example/app:1
ENTRYPOINT /opt/app/start
