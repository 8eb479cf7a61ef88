FROM python:3.12
# The tool.
ADD https://downloads.example.com/tool.tar.gz /tmp/tool.tar.gz
COPY app.py /srv/
RUN tar -xzf /tmp/tool.tar.gz -C /opt && rm /tmp/tool.tar.gz
