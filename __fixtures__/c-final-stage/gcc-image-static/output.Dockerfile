FROM gcc:14-bookworm AS build
WORKDIR /usr/src/hello
COPY . .
RUN g++ -static -o /usr/local/bin/hello *.cpp

FROM debian:bookworm-slim
COPY --from=build /usr/local/bin/hello /usr/local/bin/hello
WORKDIR /usr/src/hello
CMD ["hello"]
