FROM alpine:3.20
RUN apk update && apk search foo > /list
RUN apk update && apk policy curl && apk info -a curl
