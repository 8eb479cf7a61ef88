FROM debian:12
RUN read -r NAME < /etc/hostname-template; echo "$NAME" > /n
RUN echo "x$NAME" > /m
