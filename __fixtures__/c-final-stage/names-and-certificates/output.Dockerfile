FROM debian:bookworm AS build
RUN apt-get update && apt-get install -y g++ git
COPY . /src
RUN g++ -O2 -o /usr/local/bin/ask /src/ask.cpp

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y ca-certificates netbase && rm -rf /var/lib/apt/lists/*
COPY --from=build /usr/local/bin/ask /usr/local/bin/ask
ENTRYPOINT ["ask"]
