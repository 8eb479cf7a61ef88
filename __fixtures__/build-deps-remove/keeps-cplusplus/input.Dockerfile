FROM alpine:3.20
COPY query.cc /src/
RUN apk add --no-cache g++ && g++ -o /usr/local/bin/query /src/query.cc
CMD ["query"]
