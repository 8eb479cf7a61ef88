FROM python:3.11-slim
COPY requirements.txt /app/
WORKDIR /app
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
COPY . /app
USER 10001
CMD ["python", "-m", "worker"]
