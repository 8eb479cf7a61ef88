FROM gcc:14-bookworm AS build
COPY . /usr/src/hello
WORKDIR /usr/src/hello
RUN gcc -O2 -static-libgcc -o hello hello.c -lz -lpthread

FROM debian:bookworm-slim
COPY --from=build /usr/src/hello/hello /usr/src/hello/hello
WORKDIR /usr/src/hello
CMD ["./hello"]
