FROM python:3.12-slim
WORKDIR /app
COPY serve.py ./
EXPOSE 8000
CMD ["python", "serve.py"]
