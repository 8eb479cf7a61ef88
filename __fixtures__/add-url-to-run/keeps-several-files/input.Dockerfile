FROM python:3.12
ADD https://downloads.example.com/a.tar.gz https://downloads.example.com/b.tar.gz /tmp/
RUN tar -xzf /tmp/a.tar.gz -C /opt && rm /tmp/a.tar.gz
