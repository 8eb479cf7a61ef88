FROM python:3.12
ADD https://downloads.example.com/tool.tar.gz /tmp/tool.tar.gz
RUN echo "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08  /tmp/tool.tar.gz" | sha256sum -c - \
    && tar -xzf /tmp/tool.tar.gz -C /opt
