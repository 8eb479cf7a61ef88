FROM debian:12 AS Tools
FROM debian:12
RUN --mount="type=bind,from=Tools,target=/b" make
