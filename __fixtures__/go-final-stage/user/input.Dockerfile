FROM golang:1.24
RUN groupadd --system tide && useradd --system --gid tide tide
WORKDIR /app
COPY . .
RUN go build -o /app/tide .
USER tide
CMD ["/app/tide"]
