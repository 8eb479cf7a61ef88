FROM golang:1.24 AS build
WORKDIR /src
COPY . .
RUN NOTE="built with CGO_ENABLED=1 at first" \
    env CGO_ENABLED="0" go build -tags timetzdata -o /bin/notices .
RUN mkdir -p -m 1777 /final/tmp

FROM scratch
COPY --from=build /final /
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /etc/passwd /etc/group /etc/
COPY --from=build /src/templates /src/templates
COPY --from=build /bin/notices /bin/notices
WORKDIR /src
CMD ["/bin/notices"]
