FROM golang:1.24 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go install ./cmd/...

FROM scratch
COPY --from=build /go/bin/ebb /go/bin/ebb
COPY --from=build /go/bin/tide /go/bin/tide
WORKDIR /src
ENTRYPOINT ["/go/bin/tide"]
