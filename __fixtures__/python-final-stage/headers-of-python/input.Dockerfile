FROM python:3.12-slim-bookworm
RUN apt-get update
RUN apt-get install -y gcc g++ python3-dev libffi-dev libssl-dev zlib1g-dev
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
CMD ["gunicorn", "app:app"]
