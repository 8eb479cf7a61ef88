FROM debian:12
ARG V=1.2
RUN wget -O /tmp/a-$V.tgz https://example.com/a-$V.tgz && tar -xzf /tmp/a-$V.tgz -C /opt
RUN f=$(mktemp) && wget -O "$f" https://example.com/b.tgz && tar -xzf "$f" -C /opt
RUN wget -P /tmp https://example.com/c.tgz && tar -xzf /tmp/*.tgz -C /opt
