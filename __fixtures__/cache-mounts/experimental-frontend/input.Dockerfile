# syntax=docker/dockerfile:1.0-experimental
FROM python:3.12
RUN pip install flask
