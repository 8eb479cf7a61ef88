FROM python:3.12-slim-bookworm
COPY src /app/src
RUN chown -R 1000:1000 /app
CMD ["python", "/app/src/main.py"]
