FROM python:3.11-slim
COPY . /src
WORKDIR /src/pages
RUN python3 make.py
WORKDIR /src
RUN python3 server/main.py > /said
