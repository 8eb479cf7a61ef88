FROM golang:1.24
WORKDIR /app
COPY . .
RUN go build -o /app/tide . && useradd tide && chown -R tide /app
USER tide
CMD ["/app/tide"]
