FROM alpine:3.20
RUN apk add curl && apk search -x curl > /found
RUN apk add jq && apk info jq

FROM alpine:3.7
COPY install.sh /
RUN apk add --update bash && /install.sh
