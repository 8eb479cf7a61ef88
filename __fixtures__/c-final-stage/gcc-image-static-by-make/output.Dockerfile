FROM gcc:14-bookworm AS build
WORKDIR /src
COPY . .
RUN make

FROM debian:bookworm-slim
COPY --from=build /src/hello /src/hello
WORKDIR /src
CMD ["./hello"]
