FROM debian:8
RUN pip install --upgrade pip && pip install flask

FROM python:3.12
RUN pip install --no-cache-dir flask
