FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends unzip && rm -rf /var/lib/apt/lists/*
COPY tool.zip /tmp/
RUN unzip -q /tmp/tool.zip -d /opt/tool && rm /tmp/tool.zip
CMD ["/opt/tool/run"]
