FROM python:3.12-slim-trixie AS build
RUN apt-get update && apt-get install -y --no-install-recommends g++ gfortran libopenblas-dev && rm -rf /var/lib/apt/lists/*
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt

FROM python:3.12-slim-trixie
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        libgfortran5 \
        libopenblas0-pthread \
        libgomp1 \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /opt/venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
WORKDIR /app
COPY . .
CMD ["gunicorn", "app:app"]
