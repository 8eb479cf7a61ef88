FROM debian:12
RUN apt-get update             && \
    apt-get install -y curl git  && \
    touch /srv/done
RUN apt-get update && apt-get install -y erlang       \
                                         erlang-dev   \
                                         rebar
RUN apt-get update          \
 && apt-get install -y make \
 && touch /srv/b
