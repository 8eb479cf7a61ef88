FROM golang:1.24
WORKDIR /app
COPY go.mod main.go ./
RUN CGO_ENABLED=0 go build -o tide
CMD exec ./tide --listen ":8080"
