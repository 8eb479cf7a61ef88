FROM debian:12
RUN --mount=type=bind,target=/src,rw touch /src/a && mkdir /x
RUN --mount=type=bind,target=/src,rw test ! -e /src/a && mkdir /y
