FROM node:22 AS development
CMD ["node", "--watch", "server.js"]

FROM mcr.microsoft.com/devcontainers/python:3.12 AS container
CMD ["python", "server.py"]

FROM python:3.12-slim AS waits
CMD ["sleep", "infinity"]

FROM python:3.12-slim AS follows
CMD ["tail", "-f", "/dev/null"]

FROM maven:3-eclipse-temurin-21 AS compiles
CMD ["mvn", "verify"]

FROM python:3.12-slim AS checks
ENTRYPOINT ["pytest"]

FROM python:3.12-slim AS test
CMD ["python", "-m", "unittest"]
