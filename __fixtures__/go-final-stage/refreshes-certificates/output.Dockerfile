FROM golang:1.24 AS build
WORKDIR /app

# modules change less often than sources
COPY go.mod go.sum ./
RUN update-ca-certificates
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -tags timetzdata -o /app/desk .
RUN mkdir -p -m 1777 /final/tmp

FROM scratch
LABEL org.opencontainers.image.title="parcel desk"
ENV DESK_PORT=8080
COPY --from=build /final /
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /etc/passwd /etc/group /etc/
COPY --from=build /app/templates /app/templates
COPY --from=build /app/desk /app/desk
WORKDIR /app

# the counter at the front door
EXPOSE 8080
CMD ["/app/desk"]
