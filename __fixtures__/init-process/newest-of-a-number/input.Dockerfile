FROM alpine:3 AS build
RUN touch /a

FROM alpine:3
RUN apk add --no-cache python3
WORKDIR /app
COPY worker.py .
CMD ["python3", "worker.py"]
