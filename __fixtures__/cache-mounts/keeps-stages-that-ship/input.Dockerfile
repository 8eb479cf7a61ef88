FROM golang:1.23
RUN go build -o /serve .
CMD ["/serve"]

FROM golang:1.23 AS build
RUN go mod download
RUN make build

FROM rust:1.83 AS oxide
RUN cargo build --release --offline

FROM mcr.microsoft.com/dotnet/sdk:8.0 AS net
RUN dotnet restore
RUN dotnet publish --no-restore -o /out

FROM debian:12
COPY --from=build /serve /serve
COPY --from=oxide /lamp /lamp
COPY --from=net /out /out
