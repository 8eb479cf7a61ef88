FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends curl
ADD https://downloads.example.com/tool.tar.gz /tmp/tool.tar.gz
RUN tar -xzf /tmp/tool.tar.gz -C /opt && rm /tmp/tool.tar.gz
