FROM gcc:14-bookworm
COPY . /usr/src/hello
WORKDIR /usr/src/hello
RUN gcc -O2 -static-libgcc -o hello hello.c -lz -lpthread
CMD ["./hello"]
