FROM alpine:3.20
ARG APP_USER=app

# the user of the program
RUN addgroup ${APP_USER} && \
    adduser -D -G ${APP_USER} ${APP_USER} && \
    mkdir /srv/app && \
    chown ${APP_USER} /srv/app

EXPOSE 80
