FROM alpine:3.7
RUN apk add --update curl
CMD ["sh", "-c", "apk add jq && exec feed"]
