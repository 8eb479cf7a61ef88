FROM golang:1.24 AS modules
ENV TIDE_HARBOUR=Husum
WORKDIR /app
COPY go.mod ./
RUN go mod download

FROM modules
COPY . .
RUN go build -o /app/tide .
CMD ["/app/tide"]
