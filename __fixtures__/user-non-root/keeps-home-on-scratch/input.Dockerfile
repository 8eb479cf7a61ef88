FROM golang:1.24 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /serve .

FROM scratch
COPY --from=build /serve /serve
EXPOSE 8000
ENTRYPOINT ["/serve"]
