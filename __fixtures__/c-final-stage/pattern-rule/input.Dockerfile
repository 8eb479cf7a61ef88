FROM ubuntu:22.04
RUN apt-get update && apt-get install -y --no-install-recommends build-essential zlib1g-dev
WORKDIR /app
COPY Makefile .
COPY src/ src/
RUN make -j 4 && make test && rm -rf obj && chmod 755 bin/hello
CMD ["bin/hello"]
