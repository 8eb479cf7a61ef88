FROM debian:12
RUN apt update && apt install -y curl && apt remove -y nano && apt purge -y vim && apt autoremove -y && apt clean
RUN apt show curl && apt policy curl
