FROM python:3.12-slim AS said
WORKDIR /app
COPY serve.py ./
RUN python -c "from transformers import pipeline; pipeline.from_pretrained(\"x\")"
EXPOSE 8000
CMD ["python", "serve.py"]

FROM python:3.12-slim AS called
WORKDIR /srv
COPY fetch.py ./
RUN python fetch.py
WORKDIR /app
COPY serve.py ./
EXPOSE 8000
CMD ["python", "serve.py"]
