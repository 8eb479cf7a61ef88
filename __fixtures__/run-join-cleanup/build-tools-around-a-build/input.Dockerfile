FROM debian:12
COPY wheel /src/wheel
RUN apt-get update && apt-get install -y gcc make \
    && rm -rf /var/lib/apt/lists/*

RUN make -C /src/wheel install
RUN strip /usr/local/bin/wheel
RUN apt-get purge -y gcc make && apt-get autoremove -y
RUN rm -rf /src/wheel/build
