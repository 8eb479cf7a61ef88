FROM debian:12
RUN apt-get update             && \
    apt-get install -y curl git  && \
    touch /srv/done && \
    rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install -y erlang       \
                                         erlang-dev   \
                                         rebar &&     \
    rm -rf /var/lib/apt/lists/*
RUN apt-get update          \
 && apt-get install -y make \
 && touch /srv/b            \
 && rm -rf /var/lib/apt/lists/*
