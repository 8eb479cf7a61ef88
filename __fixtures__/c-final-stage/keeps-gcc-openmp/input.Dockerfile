FROM gcc:14-bookworm
COPY . /src
RUN gcc -fopenmp -o /hello /src/hello.c
CMD ["/hello"]
