FROM golang:1.24-alpine AS build
RUN apk add --no-cache git
WORKDIR /go/src/tide
COPY . .
RUN CGO_ENABLED=0 go install -v ./...

FROM scratch
ENV PATH=/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /go/bin/tide /go/bin/tide
WORKDIR /go/src/tide
EXPOSE 8080
CMD ["tide"]
