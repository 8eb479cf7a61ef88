FROM debian:12
ARG V=1.2
ENV W=2
RUN wget -O /tmp/apple-$V.tgz https://example.com/a-$V.tgz && tar -xzf /tmp/apple-$V.tgz -C /opt && \
    rm /tmp/apple-$V.tgz
RUN curl -fsSLO "https://example.com/bee-${W}.zip" && unzip "bee-${W}.zip" && rm "bee-${W}.zip"
RUN X=3 && curl -fsSL https://example.com/cee > "/tmp/cee-$X.tar" && tar xf "/tmp/cee-$X.tar" -C /srv && \
    rm "/tmp/cee-$X.tar"
