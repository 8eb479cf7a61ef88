FROM golang:1.24
RUN apt-get update && apt-get install -y ffmpeg
WORKDIR /app
COPY . .
RUN go build -o /app/tide .
CMD ["/app/tide"]
