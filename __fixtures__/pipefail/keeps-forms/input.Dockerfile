FROM alpine:3.20
RUN ["sh", "-c", "./list | sort > /list"]
RUN <<RUN-END
./list | sort > /list
RUN-END
ONBUILD RUN ./list | sort > /list
