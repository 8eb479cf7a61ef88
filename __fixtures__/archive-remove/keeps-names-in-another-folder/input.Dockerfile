FROM debian:12
RUN (cd /tmp && wget https://example.com/a.tgz && tar xf a.tgz)
RUN bash -c 'cd /opt && curl -fsSL -o b.tgz https://example.com/b.tgz && tar xzf b.tgz'
CMD ["server"]
