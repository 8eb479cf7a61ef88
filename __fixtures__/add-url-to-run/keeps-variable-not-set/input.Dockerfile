FROM python:3.12
ADD https://downloads.example.com/tool-$TOOL.tar.gz /tmp/tool.tar.gz
RUN tar -xzf /tmp/tool.tar.gz -C /opt && rm /tmp/tool.tar.gz
