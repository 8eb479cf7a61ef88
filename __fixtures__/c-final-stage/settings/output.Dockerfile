FROM debian:12.5 AS build
# For the packages.
ARG DEBIAN_FRONTEND=noninteractive
ENV CFLAGS="-O3 -march=x86-64-v2" GREETING=hello
ENV TZ=Europe/Paris
RUN apt-get update && apt-get install -y build-essential tzdata zlib1g-dev
WORKDIR /src
COPY . .
RUN make -j$(nproc) hello V=1

FROM debian:bookworm-slim
ENV CFLAGS="-O3 -march=x86-64-v2" GREETING=hello
ENV TZ=Europe/Paris
RUN apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y tzdata && rm -rf /var/lib/apt/lists/*
COPY --from=build /src/hello /src/hello
WORKDIR /src
EXPOSE 7
VOLUME /data
USER 1000
CMD ["./hello"]
