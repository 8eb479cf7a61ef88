FROM alpine:3.20
RUN <<EOF
apk update
apk add curl
EOF
