FROM busybox:latest
# A stand-in, not Alpine's apk: it says at its head what it does.
COPY apk /sbin/apk
RUN apk add --no-cache --virtual .build compiler
WORKDIR /src
COPY hello .
RUN compiler hello > /srv/hello
RUN sort /srv/hello > /srv/sorted
RUN apk del .build
CMD ["cat", "/srv/sorted"]
