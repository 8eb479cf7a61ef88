FROM debian:bookworm
RUN apt-get update && apt-get install -y wget
RUN echo deb https://example.com/apt stable main > /etc/apt/sources.list.d/x.list && apt-get update
COPY start.sh /start.sh
CMD ["/start.sh"]
