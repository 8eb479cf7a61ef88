FROM golang:1.24 AS build
WORKDIR /app
COPY . .
COPY deploy/tide.yaml /etc/tide/tide.yaml
RUN CGO_ENABLED=0 go build -o /usr/local/bin/tide ./cmd/tide

FROM scratch
COPY --from=build /app/deploy /app/deploy
COPY --from=build /etc/tide /etc/tide
COPY --from=build /usr/local/bin/tide /usr/local/bin/tide
WORKDIR /app
CMD ["tide", "-config", "/etc/tide/tide.yaml"]
