FROM alpine:3.20
RUN wget -O /tmp/a.tgz https://dl.example.org/a.tgz \
    tar xzf /tmp/a.tgz
RUN rm /tmp/a.tgz
