FROM python:3.12-slim-bookworm
WORKDIR /srv
COPY . .
EXPOSE 8000
CMD ["python", "server.py"]
