FROM python:3.12 AS base
ENV PYTHONUNBUFFERED=1 PIP_CACHE_DIR=/cache
FROM base
RUN pip install a
