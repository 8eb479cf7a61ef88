FROM debian:12
RUN wget https://example.com/tool-1.2.tar.gz
RUN if [ -f tool-1.2.tar.gz ]; then tar xf tool-1.2.tar.gz; fi
