FROM alpine:3.20
ENV MODEL /srv/model
COPY model.tar.gz /tmp/
RUN tar -xzf /tmp/model.tar.gz -C /srv
RUN rm /tmp/model.tar.gz
CMD ["serve"]

FROM alpine:3.20
ENV ROOT=/srv/model DATA=$ROOT/data
COPY model.tar.gz /tmp/
RUN tar -xzf /tmp/model.tar.gz -C /srv
RUN rm /tmp/model.tar.gz
CMD ["serve"]
