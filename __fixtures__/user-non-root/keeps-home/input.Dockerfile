FROM python:3.12-slim AS user
RUN pip install --user flask
CMD ["python", "serve.py"]

FROM node:22-slim AS root
COPY npmrc /root/.npmrc
CMD ["node", "server.js"]

FROM golang:1.22
COPY . .
CMD ["go", "run", "./cmd/serve"]
