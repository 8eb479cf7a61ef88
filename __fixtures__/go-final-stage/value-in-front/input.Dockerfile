FROM golang:1.24
WORKDIR /src
COPY . .
RUN NOTE="built with CGO_ENABLED=1 at first" \
    env CGO_ENABLED="0" go build -o /bin/notices .
CMD ["/bin/notices"]
