FROM python:3.12-alpine
RUN apk add --no-cache --virtual .b gcc && pip install psutil && apk del .b && python -m venv /v && /v/bin/pip install psutil && \
    rm -rf ~/.cache/pip

FROM python:3.12-alpine
RUN apk add --no-cache --virtual .b gcc && pip install --no-cache-dir psutil && apk del .b
