FROM team/alpine:3.19
RUN curl -fsSL https://example.com/tool.tar.gz | tar -xz -C /opt && \
    apk del curl && \
    rm -rf /opt/tool/man \
           /tmp/* /var/cache/apk/*

FROM team/alpine:3.19
RUN apk info -e curl && rm -rf /var/cache/apk/*
