FROM alpine:3.8
RUN apk add --no-cache curl
CMD ["sh", "-c", "apk add jq && exec feed"]
