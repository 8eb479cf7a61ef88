FROM debian:12
RUN <<A cat && <<B cat
apt-get update
A
apt-get install -y curl
B
