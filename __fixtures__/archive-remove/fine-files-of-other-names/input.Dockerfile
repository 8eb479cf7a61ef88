FROM debian:12
WORKDIR /srv
RUN curl -fsSL --output-dir /tmp -o a.tgz https://example.com/a && tar -C /opt -xzf a.tgz
RUN curl -fsSLOJ https://example.com/b.tgz && tar -xzf b.tgz
RUN curl -fsSLO 'https://example.com/c.tgz?raw=1' && tar -xzf c.tgz
RUN wget -P /tmp https://example.com/d.tgz && tar -xzf d.tgz
RUN wget -r https://example.com/e.tgz && tar -xzf e.tgz
RUN wget -O - https://example.com/f.tgz | tar -xzf - && tar -tzf f.tgz
CMD ["server"]
