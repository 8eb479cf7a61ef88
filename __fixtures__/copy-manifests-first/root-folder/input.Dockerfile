FROM python:3.13-slim
COPY app/ .
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
CMD ["python", "./app.py"]

FROM python:3.13-slim AS plain
COPY . .
RUN pip install -r app/requirements.txt

FROM python:3.13-slim AS home
WORKDIR /root
COPY app .
RUN pip install -r requirements.txt
