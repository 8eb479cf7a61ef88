FROM alpine:3.20 AS help
RUN apk add --no-cache helm
EXPOSE 8080
CMD ["helm", "help"]

FROM python:3.12-slim AS prompt
WORKDIR /app
COPY startup.py ./
EXPOSE 8080
CMD ["python3"]

FROM python:3.12-slim AS convert
WORKDIR /app
COPY convert.py ./
ENTRYPOINT ["python", "/app/convert.py"]
