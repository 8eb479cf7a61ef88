FROM python:3.11-slim
COPY . /app
WORKDIR /app
RUN pip install --no-cache-dir --no-index --no-build-isolation -r requirements/prod.txt
CMD ["python3", "main.py"]
