FROM python:3.11-slim
COPY greeting-1.0.tar.gz /tmp/
RUN pip install --no-index --no-build-isolation /tmp/greeting-1.0.tar.gz
