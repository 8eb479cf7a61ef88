FROM python:3.12-slim-bookworm
RUN DEBIAN_FRONTEND=noninteractive apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y build-essential default-libmysqlclient-dev libldap2-dev libsasl2-dev libxml2-dev libxslt1-dev libcurl4-openssl-dev libjpeg-dev tzdata ffmpeg
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
CMD ["gunicorn", "app:app"]
