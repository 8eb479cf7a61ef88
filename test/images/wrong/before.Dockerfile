FROM busybox:latest
ENV GREETING="two  words"
RUN mkdir /srv/made \
    && touch /srv/done
COPY --chmod=0755 start /usr/local/bin/start
COPY --chown=1000:1000 data /srv/data
COPY <<LINES /srv/lines
one
two
LINES
CMD ["start"]
