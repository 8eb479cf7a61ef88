FROM debian:12 AS fetch
ARG V=1.2
RUN wget -O /tmp/apple-$V.tgz https://example.com/a && tar -xzf /tmp/apple-$V.tgz -C /opt
RUN wget -O /tmp/$V.tgz https://example.com/a && tar -xzf /tmp/$V.tgz -C /opt
RUN wget -O /tmp/plum-$V.tgz https://example.com/a && tar -xzf /tmp/plum-$V.tgz -C /opt && rm /tmp/plum-${V}.tgz
RUN test -f /tmp/apple-1.2.tgz
