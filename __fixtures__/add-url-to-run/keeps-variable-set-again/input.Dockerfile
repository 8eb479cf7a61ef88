FROM python:3.12
ENV TOOL=1
ADD https://downloads.example.com/tool-$TOOL.tar.gz /tmp/tool.tar.gz
ENV TOOL=2
RUN tar -xzf /tmp/tool.tar.gz -C /opt && rm /tmp/tool.tar.gz
