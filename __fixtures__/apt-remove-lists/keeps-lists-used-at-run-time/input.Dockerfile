FROM debian:12
RUN apt-get update && apt-get install -y curl
CMD ["sh", "-c", "apt-get install -y $PLUGINS && exec app"]
