FROM golang:1.23 AS build
RUN go build -o /out/dial . && setcap cap_net_raw=ep /out/dial

FROM debian:12
COPY --from=build /out /dial
RUN chown -R 5:5 /dial
COPY --from=example.com/tools:1 /tools /tools
RUN chown -R 5:5 /tools
