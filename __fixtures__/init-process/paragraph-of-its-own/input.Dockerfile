FROM python:3.12-slim AS a
WORKDIR /srv

COPY app.py .

# In production.
CMD ["python", "app.py"]

FROM python:3.12-slim AS b
WORKDIR /srv

CMD ["python", "app.py"]

FROM python:3.12-slim
WORKDIR /srv
COPY app.py .

CMD ["python", "app.py"]
