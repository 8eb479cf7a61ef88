FROM debian:10
COPY etc /etc/
CMD ["sleep", "600"]
FROM alpine:3.12
WORKDIR /etc
COPY apk apk
CMD ["sleep", "600"]
