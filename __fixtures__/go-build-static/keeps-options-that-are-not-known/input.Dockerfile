FROM golang:1.22-alpine
RUN go build -strange thing . && go build -asmflags $FLAGS .
CMD ["/server"]

FROM debian:12
COPY --from=0 /app /app
