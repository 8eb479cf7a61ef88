FROM alpine:3.20
ENV OPTIONS="-l :60833 -r server:60833 -key k t -crypt aes-128 -mode $MODE"
ENV SHORT="a b c"
