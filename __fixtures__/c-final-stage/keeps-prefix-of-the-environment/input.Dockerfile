FROM debian:bookworm
ENV PREFIX=/usr
RUN apt-get update && apt-get install -y build-essential cmake
WORKDIR /src
COPY . .
RUN make && make install
CMD ["app"]
