FROM python:3.12-slim AS convert
WORKDIR /app
COPY convert.py .
ENTRYPOINT ["python", "convert.py"]

FROM node:22-slim AS count
WORKDIR /app
COPY count.js .
ENTRYPOINT ["node", "count.js"]

# The program in srv is none of this image's.
FROM python:3.12-slim AS tool
WORKDIR /app
COPY py/ .
RUN pip install --no-cache-dir .
ENTRYPOINT ["tool"]

FROM golang:1.24 AS build
WORKDIR /src
COPY srv/ .
RUN go build -o /server .

FROM debian:12-slim AS server
WORKDIR /app
COPY --from=build /server .
EXPOSE 8080
USER 1000:1000
CMD ["./server"]
