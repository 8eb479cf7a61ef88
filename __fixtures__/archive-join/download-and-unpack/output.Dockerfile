FROM debian:12
ARG VERSION=1.2
RUN curl -fsSL https://example.com/tool-${VERSION}.tgz -o /tmp/tool-${VERSION}.tgz && \
    tar -C /opt -xzf /tmp/tool-${VERSION}.tgz

RUN wget -q https://example.com/other.zip -O /tmp/other.zip && \
    unzip -q /tmp/other.zip -d /opt/other && \
    rm /tmp/other.zip

RUN wget -P /tmp https://example.com/third.tar.xz && \
    tar -xf /tmp/third.tar.xz -C /opt && \
    mv /opt/third /opt/3
