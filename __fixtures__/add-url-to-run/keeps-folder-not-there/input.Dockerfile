FROM python:3.12
ADD https://downloads.example.com/tool.tar.gz /archives/tool.tar.gz
RUN tar -xzf /archives/tool.tar.gz -C /opt && rm /archives/tool.tar.gz
