FROM gcc:14-bookworm
COPY . /src
RUN g++ -o /hello /src/hello.cpp
CMD ["/hello"]
