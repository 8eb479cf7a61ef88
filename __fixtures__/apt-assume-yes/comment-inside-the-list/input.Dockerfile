FROM debian:12
RUN apt-get update && apt-get install \
    # for the build
    gcc \

    # for the tests
    valgrind
