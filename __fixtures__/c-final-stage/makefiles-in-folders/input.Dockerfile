FROM debian:trixie
RUN apt-get update && apt-get install -y gcc libc6-dev make libpq-dev libncurses-dev
COPY . /usr/src/app
WORKDIR /usr/src/app
RUN make
ENTRYPOINT ["/usr/src/app/bin/hello", "-c", "/etc/hello.conf"]
COPY hello.conf /etc/hello.conf
