FROM python:3.12
RUN curl -fsSL -o /tmp/tool.tar.gz https://downloads.example.com/tool.tar.gz \
    && tar -xzf /tmp/tool.tar.gz -C /opt \
    && pip install /opt/tool/wheels/*.whl \
    && rm -rf /root/.cache /tmp/*
