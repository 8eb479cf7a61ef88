FROM alpine:3.20
WORKDIR /srv
WORKDIR data
COPY a.bin /srv/data/a.bin
RUN rm /srv/data/a.bin
CMD ["serve"]
