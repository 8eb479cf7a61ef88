FROM debian:12 AS tools
FROM debian:12
RUN --mount="type=bind,from=tools,target=/b" make
