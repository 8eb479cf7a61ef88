ARG RELEASE=24.04
FROM ubuntu:${RELEASE} AS build
RUN apt-get update && apt-get install -y build-essential
WORKDIR /src
COPY . .
RUN make

FROM ubuntu:${RELEASE}
COPY --from=build /src/hello /src/hello
WORKDIR /src
CMD ["./hello"]
