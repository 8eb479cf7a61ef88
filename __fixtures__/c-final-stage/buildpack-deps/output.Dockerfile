FROM buildpack-deps:trixie AS build
COPY . /src
RUN make -C /src install

FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends libncurses6 libncursesw6 && rm -rf /var/lib/apt/lists/*
COPY --from=build /usr/local/bin/clock /usr/local/bin/clock
CMD ["clock"]
