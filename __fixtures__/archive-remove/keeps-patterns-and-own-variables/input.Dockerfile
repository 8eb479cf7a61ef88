FROM debian:12
RUN f=$(mktemp) && wget -O "$f" https://example.com/b.tgz && tar -xzf "$f" -C /opt
RUN wget -P /tmp https://example.com/c.tgz && tar -xzf /tmp/*.tgz -C /opt
RUN wget -O /tmp/delta-$V.tgz https://example.com/d && tar -xzf /tmp/delta-$V.tgz -C /opt && V=2 make
