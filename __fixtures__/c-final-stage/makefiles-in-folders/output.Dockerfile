FROM debian:trixie AS build
RUN apt-get update && apt-get install -y gcc libc6-dev make libpq-dev libncurses-dev
COPY . /usr/src/app
WORKDIR /usr/src/app
RUN make

FROM debian:trixie-slim
RUN apt-get update && apt-get install -y libncurses6 libncursesw6 libpq5 && rm -rf /var/lib/apt/lists/*
COPY --from=build /usr/src/app/hello.conf /usr/src/app/hello.conf
COPY --from=build /usr/src/app/bin/hello /usr/src/app/bin/hello
WORKDIR /usr/src/app
ENTRYPOINT ["/usr/src/app/bin/hello", "-c", "/etc/hello.conf"]
COPY hello.conf /etc/hello.conf
