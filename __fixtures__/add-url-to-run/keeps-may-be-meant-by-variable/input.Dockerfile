FROM python:3.12
ADD https://downloads.example.com/tool.tar.gz /tmp/tool.tar.gz
ARG PART
RUN tar -xzf /tmp/tool.tar.gz -C /tmp
RUN tar -xzf /tmp/$PART -C /opt
