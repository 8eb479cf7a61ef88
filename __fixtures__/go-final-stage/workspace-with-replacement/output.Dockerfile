FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -tags timetzdata -o /api ./api
RUN mkdir -p -m 1777 /final/tmp

FROM scratch
COPY --from=build /final /
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /etc/passwd /etc/group /etc/
COPY --from=build /api /api
WORKDIR /src
EXPOSE 8080
CMD ["/api"]
