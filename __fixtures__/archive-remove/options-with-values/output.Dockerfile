FROM debian:12
RUN curl -fsSL --retry 5 --out /tmp/a.tgz https://example.com/a && tar -C /opt -xzf /tmp/a.tgz
RUN curl -fsSL --retry 5 --output /tmp/a.tgz https://example.com/a && tar -C /opt -xzf /tmp/a.tgz && \
    rm /tmp/a.tgz
RUN curl -sSfLo/tmp/b.tgz https://example.com/b && tar --extract --gunzip --file=/tmp/b.tgz && \
    rm /tmp/b.tgz
RUN curl -fsSLO -H 'X-A: -o' https://example.com/c.tgz && tar xzf c.tgz -C /opt && \
    rm c.tgz
RUN wget --tries=5 -T 30 -qO /tmp/d.tgz https://example.com/d && tar --directory /opt -xzf /tmp/d.tgz && \
    rm /tmp/d.tgz
RUN wget -t 5 -nv -e robots=off https://example.com/e.tgz && tar -xzf e.tgz --exclude c && rm e.tgz
CMD ["server"]
