FROM golang:1.24
WORKDIR /app
COPY . .
RUN go build -tags netgo,osusergo -ldflags "-s -w" -o /app/tide .
CMD ["/app/tide"]
