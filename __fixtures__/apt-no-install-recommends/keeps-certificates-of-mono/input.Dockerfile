FROM debian:wheezy
RUN apt-get update && apt-get install -y mono-devel
CMD ["mono", "server.exe"]
