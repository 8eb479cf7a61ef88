FROM alpine:3.20
ENV BASE=https://example.com/files
ARG URL=http://example.com/x
ADD $BASE/run.sh /srv/
ADD ${URL} /srv/x
ADD settings.txt /srv/
ADD $UNKNOWN/run.sh /opt/
