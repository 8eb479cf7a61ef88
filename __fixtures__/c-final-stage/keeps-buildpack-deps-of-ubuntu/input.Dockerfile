FROM buildpack-deps:jammy
COPY . /src
RUN gcc -o /hello /src/hello.c
CMD ["/hello"]
