FROM python:3.12
ADD https://downloads.example.com/tool.tar.gz /tmp/tool.tar.gz
RUN cd /tmp && tar -xzf tool.tar.gz && mv tool /opt/ && rm tool.tar.gz
