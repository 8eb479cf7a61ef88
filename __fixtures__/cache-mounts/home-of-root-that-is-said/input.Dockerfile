FROM python:3.12-slim-bookworm
ENV HOME=/root
RUN pip install flask
