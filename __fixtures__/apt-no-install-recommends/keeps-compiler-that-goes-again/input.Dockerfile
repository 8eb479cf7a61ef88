FROM debian:12
RUN apt-get update && apt-get install -y gcc make && make -C /src install && apt-get purge -y --auto-remove gcc make
