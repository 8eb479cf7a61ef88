FROM debian:12
RUN wget https://example.com/tool-1.2.tar.gz
RUN if [ -f tool-1.2.tar.gz ]; then tar xf tool-1.2.tar.gz; fi

FROM debian:12
RUN if [ -z "$http_proxy" ]; then echo "no proxy"; fi; wget https://example.com/tool-1.2.tar.gz
RUN tar xf tool-1.2.tar.gz

FROM debian:12
# hadolint ignore=DL3003
RUN wget https://example.com/tool-1.2.tar.gz
RUN tar xf tool-1.2.tar.gz
