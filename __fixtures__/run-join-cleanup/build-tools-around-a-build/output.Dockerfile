FROM debian:12
COPY wheel /src/wheel
RUN apt-get update && apt-get install -y gcc make \
    && make -C /src/wheel install \
    && strip /usr/local/bin/wheel \
    && rm -rf /var/lib/apt/lists/* \
    && apt-get purge -y gcc make \
    && apt-get autoremove -y
RUN rm -rf /src/wheel/build
