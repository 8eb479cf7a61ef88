ARG TOOLCHAIN=golang:1.24
FROM ${TOOLCHAIN}
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /bin/notices .
CMD ["/bin/notices"]
