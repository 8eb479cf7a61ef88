FROM golang:1.24
WORKDIR /app
COPY --chown=1000:1000 . .
RUN go build -o tide .
USER 1000
CMD ["/app/tide"]
