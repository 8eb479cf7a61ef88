FROM golang:1.24
LABEL org.opencontainers.image.title="parcel desk"
ENV DESK_PORT=8080
WORKDIR /app

# modules change less often than sources
COPY go.mod go.sum ./
RUN update-ca-certificates
RUN go mod download
COPY . .
RUN go build -o /app/desk .

# the counter at the front door
EXPOSE 8080
CMD ["/app/desk"]
