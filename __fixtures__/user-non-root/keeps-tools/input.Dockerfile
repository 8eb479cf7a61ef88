FROM alpine:3.20 AS help
RUN apk add --no-cache helm
EXPOSE 8080
CMD ["helm", "help"]

FROM python:3.12-slim AS prompt
WORKDIR /srv/tool
COPY startup.py ./
EXPOSE 8080
CMD ["python3"]

FROM python:3.12-slim AS convert
WORKDIR /srv/tool
COPY convert.py ./
ENTRYPOINT ["python", "/srv/tool/convert.py"]
