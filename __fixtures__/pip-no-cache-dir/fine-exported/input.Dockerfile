FROM python:3.12
RUN export PIP_NO_CACHE_DIR=off && pip install a
