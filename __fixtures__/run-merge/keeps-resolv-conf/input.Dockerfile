FROM debian:12
RUN echo "nameserver 192.0.2.1" > /etc/resolv.conf
RUN echo x > /x
