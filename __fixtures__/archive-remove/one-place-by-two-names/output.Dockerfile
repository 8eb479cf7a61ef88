FROM debian:12
ENV V=1.2
RUN cd /usr/src && wget https://example.com/tide-$V.zip && cd $HOME && unzip /usr/src/tide-$V.zip && \
    rm /usr/src/tide-$V.zip

FROM debian:12
WORKDIR /app
RUN wget -O /app/tide.zip https://example.com/get/7 && unzip tide.zip && rm tide.zip

FROM debian:12
RUN wget -O /usr/src/a.tgz https://example.com/a.tgz && cd /usr/src && tar xzf a.tgz && rm a.tgz && cd a && make install

FROM debian:12
RUN cd /tmp && wget https://example.com/a.tgz && mkdir /opt/a && cd /opt/a && tar xzf "/tmp/a.tgz" && \
    rm "/tmp/a.tgz"

FROM debian:12
ENV V=1.2
RUN wget https://example.com/tide-$V.tgz && tar -C / -xzf tide-$V.tgz && rm -f tidal-$V.tgz && rm tide-$V.tgz

FROM debian:12
WORKDIR /srv
RUN wget https://example.com/a.tgz && tar xzf a.tgz && rm -rf b* a.tgz
