# syntax=docker/dockerfile:1.2
FROM python:3.12
RUN pip install flask
