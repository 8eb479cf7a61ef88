FROM python:3.12-slim-bookworm AS build
RUN apt-get update
RUN apt-get install -y gcc g++ python3-dev libffi-dev libssl-dev zlib1g-dev
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt

FROM python:3.12-slim-bookworm
COPY --from=build /opt/venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
WORKDIR /app
COPY . .
CMD ["gunicorn", "app:app"]
