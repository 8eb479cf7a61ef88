FROM python:3.12
# Get the tool.
ADD https://downloads.example.com/tool.tar.gz /tmp/tool.tar.gz

# Unpack it.
RUN tar -xzf /tmp/tool.tar.gz -C /opt && rm /tmp/tool.tar.gz
