FROM alpine:3.20
RUN apk add --no-cache ca-certificates dcron tzdata
ENV TZ=Europe/Berlin
CMD ["crond", "-f"]
