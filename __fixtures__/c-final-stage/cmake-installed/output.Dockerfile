FROM ubuntu:24.04 AS build
RUN apt-get update && apt-get install -y cmake g++ make
COPY . /app
WORKDIR /app
RUN cmake -B build -DCMAKE_BUILD_TYPE=Release && cmake --build build -j"$(nproc)" && cmake --install build

FROM ubuntu:24.04
COPY --from=build /usr/local/bin/primes /usr/local/bin/primes
WORKDIR /app
CMD ["primes", "100"]
