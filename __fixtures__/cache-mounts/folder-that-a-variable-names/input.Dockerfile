FROM python:3.12-slim-bookworm
ENV PIP_CACHE_DIR=/opt/pip
RUN pip install flask && rm -rf $PIP_CACHE_DIR
