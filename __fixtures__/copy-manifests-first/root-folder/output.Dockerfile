FROM python:3.13-slim
COPY app/requirements.txt ./
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
COPY app/ .
CMD ["python", "./app.py"]

FROM python:3.13-slim AS plain
COPY app/requirements.txt ./app/
RUN pip install -r app/requirements.txt
COPY . .

FROM python:3.13-slim AS home
WORKDIR /root
COPY app/requirements.txt ./
RUN pip install -r requirements.txt
COPY app .
