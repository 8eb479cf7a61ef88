FROM debian:12
RUN sh -c "apt-get update && apt-get install -y curl"
RUN sudo bash -euxo pipefail -c 'apt-get update; (apt-get install curl)' && bash -lc apt-get\ install\ git
RUN bash -c "apt-get install -y $PACKAGES" && bash -c 'apt-get install '"$PACKAGES" && sh -c "apt-get install \"curl\""
RUN bash -c 'apt-get install curl || true' ; ssh host 'apt-get install curl'; bash install.sh -c 'apt-get install curl'
RUN bash -c 'apt-get update && \
    apt-get install -y \
      curl'
