FROM python:3.11-slim
COPY greeting-1.0.tar.gz /tmp/
RUN --mount=type=cache,target=/root/.cache/pip \
    pip install --no-index --no-build-isolation /tmp/greeting-1.0.tar.gz
