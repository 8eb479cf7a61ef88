FROM debian:12
RUN (cd /etc && touch marker)
RUN mkdir x
