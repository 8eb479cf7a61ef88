FROM alpine:3.8
RUN apk add --update curl
CMD ["sh", "-c", "apk add jq && exec feed"]
