FROM debian:12
RUN curl -o /tmp/a.tgz https://tide.example/a.tgz && tar xzf /tmp/a.tgz -C /opt && rm /tmp/a.tgz
RUN curl -o /tmp/data.tgz https://tide.example/data.tgz
# there is no *.tgz left
RUN rm -f /tmp/*.tgz

FROM debian:12
RUN curl -o /tmp/a.tgz https://tide.example/a.tgz && cp /tmp/a.tgz /srv/

FROM debian:12
RUN curl -o /tmp/a.tgz https://tide.example/a.tgz && tar xzf /tmp/a.tgz -C /opt && rm /tmp/a.tgz
RUN curl -o /tmp/a.tgz https://tide.example/2/a.tgz && tar xzf /tmp/a.tgz -C /srv && rm /tmp/a.tgz

FROM tide/base
RUN curl -o ./a.tgz https://tide.example/a.tgz && tar xzf a.tgz && rm a.tgz

FROM tide/base
RUN curl -o a.tgz https://tide.example/a.tgz && mkdir -p y && cd y && tar xzf ../a.tgz && \
    rm ../a.tgz

FROM debian:12
WORKDIR "/my dir"
RUN curl -o ./a.tgz https://tide.example/a.tgz && tar xzf a.tgz && rm a.tgz && cd /

FROM debian:12
WORKDIR "/a*b"
RUN curl -o a.tgz https://tide.example/a.tgz && cd /srv && tar xzf "/a*b/a.tgz" && rm "/a*b/a.tgz"

FROM tide/base
RUN curl -o a.tgz https://tide.example/a.tgz && tar xzf a.tgz && rm /a.tgz

FROM tide/base
RUN cd ~ && curl -o a.tgz https://tide.example/a.tgz && tar xzf a.tgz && rm a.tgz
RUN git clone https://tide.example/tide.git ~/tide

FROM debian:12
RUN curl -O https://tide.example/tide.tar.bz2 && bzip2 -d tide.tar.bz2 && tar xf tide.tar && cp tide/tide /usr/bin/ && \
    rm tide.tar

FROM tide/base
ENV V=1.2
RUN curl -O https://tide.example/R-$V.tgz && tar xzf R-$V.tgz && rm R-$V.tgz
ENV R_HOME=/opt/R-$V

FROM debian:12
RUN curl -O https://tide.example/tide.tar.bz2 && bzip2 -dk tide.tar.bz2 && tar xf tide.tar
