FROM debian:bookworm
RUN apt-get update
RUN apt-get install -y --no-install-recommends cmake g++ make pkg-config libjsoncpp-dev
COPY . /app
WORKDIR /app
RUN cmake -B build -DCMAKE_BUILD_TYPE=Release && cmake --build build && cmake --install build
CMD ["primes", "100"]
