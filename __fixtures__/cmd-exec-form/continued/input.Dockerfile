FROM python:3.12-slim
WORKDIR /app
COPY . .
cmd gunicorn --workers  3 \
      # all interfaces
      --bind 0.0.0.0:8000 \
      shop.wsgi:application
