FROM alpine:3.20
RUN apk add --no-cache tor=0.4.8.12-r0 --repository https://example.com/alpine/edge/community
COPY torrc /etc/tor/torrc
ENTRYPOINT ["tor"]
