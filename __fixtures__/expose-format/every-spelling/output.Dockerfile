FROM debian:12
EXPOSE 80/udp 81   82 53/udp \
    9001/sctp 80
EXPOSE	2
expose 65535
