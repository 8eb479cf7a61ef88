FROM python:3.12
ADD https://downloads.example.com/tool.tar.gz /tmp/tool.tar.gz
RUN --network=none tar -xzf /tmp/tool.tar.gz -C /opt && rm /tmp/tool.tar.gz
