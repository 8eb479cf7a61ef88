FROM golang:1.12
RUN go build -o /app .
FROM debian:12
RUN apt-get update && apt-get install -y golang && go build -o /app .

FROM debian:12
COPY --from=0 /app /app
COPY --from=1 /app /app
