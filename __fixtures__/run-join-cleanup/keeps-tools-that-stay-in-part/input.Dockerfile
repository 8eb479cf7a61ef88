FROM debian:12
RUN apt-get update && apt-get install -y gcc make
RUN make -C /src install
RUN apt-get purge -y gcc binutils
