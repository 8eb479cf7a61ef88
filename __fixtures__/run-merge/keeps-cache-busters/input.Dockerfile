FROM debian:12
RUN mkdir /srv/a
RUN echo "cache bust 7" && touch /srv/a/b
FROM debian:12
ARG CACHEBUST=1
RUN mkdir /srv/a
RUN echo $CACHEBUST
RUN touch /srv/a/b
