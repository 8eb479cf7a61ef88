FROM debian:12
ADD rootfs /
ADD oldest /
ADD pax.txt /
ADD squeezed.json /
ADD ["serve", "other", "/x/"]
