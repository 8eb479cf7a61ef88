FROM debian:bookworm
ENV CXXFLAGS="-O3 -fopenmp"
RUN apt-get update && apt-get install -y build-essential cmake
WORKDIR /src
COPY . .
RUN cmake -S . -B build && cmake --build build
CMD ["./build/app"]
