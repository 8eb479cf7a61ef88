FROM gcc:14-bookworm AS build
RUN apt-get update && apt-get install -y cmake
WORKDIR /src
COPY . .
RUN cmake -S . -B build && cmake --build build

FROM debian:bookworm-slim
COPY --from=build /src/build/hello /src/build/hello
WORKDIR /src
CMD ["./build/hello"]
