FROM busybox:latest
RUN head -c 4000000 /dev/urandom > /srv/download && wc -c < /srv/download > /srv/size && \
    rm /srv/download
