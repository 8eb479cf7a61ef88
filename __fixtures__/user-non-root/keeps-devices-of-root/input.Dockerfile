FROM python:3.13-slim
WORKDIR /app
COPY requirements.txt serve.py ./
RUN pip install --no-cache-dir -r requirements.txt
EXPOSE 8000
CMD ["python", "serve.py"]
