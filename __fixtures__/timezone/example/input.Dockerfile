FROM alpine:3.20
RUN apk add --no-cache ca-certificates dcron
ENV TZ=Europe/Berlin
CMD ["crond", "-f"]
