FROM python:3.12-slim
RUN uv pip install --no-cache -r requirements.txt && uv pip install --no-cache --system flask
