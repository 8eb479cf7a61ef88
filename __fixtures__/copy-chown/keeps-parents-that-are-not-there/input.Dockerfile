FROM debian:12
COPY a /made/on/the/way
RUN chown -R 5:5 /made/on/the/way
COPY b.sh /made/too/b.sh
RUN chown 5:5 /made/too/b.sh

FROM busybox:1.36
COPY c /srv/c
RUN chown -R 5:5 /srv/c
