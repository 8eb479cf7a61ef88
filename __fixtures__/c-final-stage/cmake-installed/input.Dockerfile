FROM ubuntu:24.04
RUN apt-get update && apt-get install -y cmake g++ make
COPY . /app
WORKDIR /app
RUN cmake -B build -DCMAKE_BUILD_TYPE=Release && cmake --build build -j"$(nproc)" && cmake --install build
CMD ["primes", "100"]
