FROM alpine:3.20
COPY a.bin /srv/data/a.bin
RUN setcap cap_net_raw+ep /usr/bin/probe
RUN rm /srv/data/a.bin
CMD ["probe"]
