FROM python:3.11-bullseye

RUN apt-get update && apt-get install -y libxml2-dev libxslt1-dev && rm -rf /var/lib/apt/lists/*
RUN pip install --no-cache-dir -U pip setuptools
RUN useradd -l --uid 990000 builder

ONBUILD COPY packages.txt /tmp/packages.txt
ONBUILD RUN apt-get update && xargs -a /tmp/packages.txt apt-get install -y && rm -rf /var/lib/apt/lists/*
ONBUILD COPY requirements.txt .
ONBUILD RUN pip install -r requirements.txt
ONBUILD USER builder
