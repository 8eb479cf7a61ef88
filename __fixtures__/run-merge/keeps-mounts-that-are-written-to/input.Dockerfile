FROM debian:12
RUN --mount=type=bind,target=/src,readwrite mkdir /src/a
RUN --mount=type=bind,target=/src,readwrite mkdir /src/b
