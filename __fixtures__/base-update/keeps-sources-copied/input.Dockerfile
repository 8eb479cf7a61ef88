FROM debian:10 AS a
COPY apt /etc/apt
RUN apt-get update && apt-get install -y curl
CMD ["sleep", "600"]
