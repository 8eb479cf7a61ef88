FROM docker:18.09
RUN apk add --no-cache py-pip && pip install docker-compose
