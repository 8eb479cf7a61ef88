FROM debian:12
WORKDIR /opt
RUN wget https://example.com/a.tgz && wget -O my-a.tgz https://example.com/my-a.tgz && tar -xzf a.tgz && rm my-a.tgz && \
    rm a.tgz
