FROM debian:12
RUN apt-get update && apt-get install -y curl && apt-get remove -y nano && apt-get purge -y vim && apt-get autoremove -y && apt-get clean
RUN apt-cache show curl && apt-cache policy curl
