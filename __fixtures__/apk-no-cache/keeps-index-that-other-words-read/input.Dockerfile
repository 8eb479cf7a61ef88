FROM alpine:3.20
RUN apk update && apk add curl
COPY <<EOF /start.sh
apk search jq
EOF
CMD ["/start.sh"]

FROM alpine:3.20
RUN apk update && apk add curl
CMD ["sh", "-c", "update-ca-certificates; apk search jq"]
