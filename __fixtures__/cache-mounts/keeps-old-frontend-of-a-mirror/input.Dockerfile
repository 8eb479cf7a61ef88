# syntax=registry.example.com:5000/docker/dockerfile:1.1.7
FROM python:3.12
RUN pip install flask
