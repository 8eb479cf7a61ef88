FROM rockylinux:9 AS base
USER 10001

FROM base
COPY run /srv/run
ENTRYPOINT ["python3", "/srv/run"]
