FROM debian:11
ARG UID_OF_USER
RUN ./list | sort > /list-of-$UID_OF_USER
CMD ["serve"]
