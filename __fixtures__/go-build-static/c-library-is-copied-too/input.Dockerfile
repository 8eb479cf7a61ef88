FROM golang:1.22 AS build
RUN go build -o /app .
FROM scratch
COPY --from=build /lib/x86_64-linux-gnu/libc.so.6 /lib/x86_64-linux-gnu/
COPY --from=build /app /app
