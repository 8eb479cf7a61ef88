FROM debian:12
RUN NAME=app && mkdir "/home/$NAME"
RUN touch "/home/x$NAME"
