FROM debian:bookworm
RUN apt-get update && apt-get install -y build-essential cmake
WORKDIR /src
COPY . .
RUN cmake -S . -B build && cmake --build build && cmake --install build
CMD ["app"]
