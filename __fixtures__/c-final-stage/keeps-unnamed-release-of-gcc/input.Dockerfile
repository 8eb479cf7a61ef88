FROM gcc:14
COPY . /src
RUN gcc -o /hello /src/hello.c
CMD ["/hello"]
