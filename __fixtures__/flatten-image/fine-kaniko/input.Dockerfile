FROM alpine:3.20
COPY a.bin /srv/data/a.bin
RUN rm /srv/data/a.bin
CMD ["probe"]
