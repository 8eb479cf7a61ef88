FROM python:3.12-slim AS base
CMD ["python", "serve.py"]

FROM base AS tests
RUN pytest

FROM mcr.microsoft.com/windows/servercore:ltsc2022 AS windows
CMD ["app.exe"]

FROM python:3.12-slim
ONBUILD COPY . /app
CMD ["python", "/app/serve.py"]
