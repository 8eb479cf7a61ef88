FROM debian:12
RUN curl -o /tmp/a.tgz https://tide.example/a.tgz && tar xzf /tmp/a.tgz -C /opt
RUN rm /tmp/a*

FROM debian:12
RUN curl -o /tmp/b.tgz https://tide.example/b.tgz && tar xzf /tmp/b.tgz -C /opt
RUN mv /tmp/b.* /srv/

FROM debian:12
RUN curl -o /tmp/c.tgz https://tide.example/c.tgz && tar xzf /tmp/c.tgz -C /opt
RUN sha256sum /tmp/?.tgz

FROM debian:12
ENTRYPOINT ["cat", "/tmp/d.tgz"]
RUN curl -o /tmp/d.tgz https://tide.example/d.tgz && tar xzf /tmp/d.tgz -C /opt

FROM debian:12
HEALTHCHECK CMD test -f /tmp/e.tgz
RUN curl -o /tmp/e.tgz https://tide.example/e.tgz && tar xzf /tmp/e.tgz -C /opt

FROM debian:12
ENV F=/tmp/f.tgz
RUN curl -o /tmp/f.tgz https://tide.example/f.tgz && tar xzf /tmp/f.tgz -C /opt
CMD cat $F

FROM debian:12
RUN curl -o /tmp/g.tgz https://tide.example/g.tgz && tar xzf /tmp/g.tgz -C /opt
RUN cp -r /tmp /srv/tmp

FROM debian:12 AS heap
RUN curl -o /tmp/h.tgz https://tide.example/h.tgz && tar xzf /tmp/h.tgz -C /opt

FROM debian:12
COPY --from=heap /tmp/ /srv/

FROM debian:12 AS island
RUN curl -o /tmp/i.tgz https://tide.example/i.tgz && tar xzf /tmp/i.tgz -C /opt

FROM debian:12
RUN --mount=from=island,source=/tmp,target=/m cp -r /m /n
