FROM python:3.12-slim
RUN uv pip install -r requirements.txt && uv pip install --system flask
