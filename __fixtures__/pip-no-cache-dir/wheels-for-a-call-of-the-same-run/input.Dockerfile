FROM python:3.12-alpine
RUN apk add --no-cache --virtual .b gcc && pip install psutil && apk del .b && python -m venv /v && /v/bin/pip install psutil

FROM python:3.12-alpine
RUN apk add --no-cache --virtual .b gcc && pip install psutil && apk del .b
