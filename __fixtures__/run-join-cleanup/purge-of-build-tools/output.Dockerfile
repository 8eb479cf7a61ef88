FROM debian:12
RUN apt-get update && \
    apt-get install -y build-essential && \
    make -C /src install && \
    apt-get purge -y build-essential && \
    apt-get autoremove -y
