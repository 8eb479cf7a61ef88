FROM golang AS build
WORKDIR /go/src/example.com/tides
COPY . .
RUN go build -o /tides .

FROM scratch
COPY --from=build /tides /tides
ENTRYPOINT ["/tides"]
