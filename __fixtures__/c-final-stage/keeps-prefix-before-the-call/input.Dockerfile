FROM debian:bookworm
RUN apt-get update && apt-get install -y build-essential cmake
WORKDIR /src
COPY . .
RUN make && PREFIX=/usr make install
CMD ["app"]
