FROM python:3.12 AS tool
ADD https://downloads.example.com/tool.tar.gz /tmp/tool.tar.gz
RUN tar -xzf /tmp/tool.tar.gz -C /opt

FROM python:3.12
COPY --from=tool /opt /opt
