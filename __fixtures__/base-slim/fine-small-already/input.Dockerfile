FROM debian:12-slim AS slim
CMD ["tool"]

FROM python:3.12-alpine AS alpine
CMD ["python3", "app.py"]

FROM node@sha256:1111111111111111111111111111111111111111111111111111111111111111 AS pinned
CMD ["node", "app.js"]

FROM golang:1.22
CMD ["tool"]
