FROM python:3.12
ADD https://downloads.example.com/tool.tar.gz /tmp/tool.tar.gz
ARG WITH=1
RUN if [ "$WITH" = 1 ]; then tar -xzf /tmp/tool.tar.gz -C /opt; fi
