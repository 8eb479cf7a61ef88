FROM debian:12
COPY vendor.list /etc/apt/sources.list.d/
RUN apt-get update && apt-get install -y curl
RUN apt-get install -y wget
CMD ["sh"]
