FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends build-essential cmake
WORKDIR /src
COPY . .
RUN g++ -std=c++20 -fmodules-ts -o app mod.cppm main.cpp
CMD ["./app"]
