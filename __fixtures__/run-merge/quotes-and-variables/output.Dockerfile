FROM debian:12
ARG NAME=app
RUN mkdir -p "/home/${NAME}" && \
    chown "$NAME" "/home/${NAME}" && \
    echo "it's \"$NAME\"" > '/etc/who am i'
