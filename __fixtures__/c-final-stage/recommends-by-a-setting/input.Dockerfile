FROM debian:bookworm
RUN apt-get update && apt-get install -y -o APT::Install-Recommends=false build-essential:native libmicrohttpd-dev
WORKDIR /src
COPY . .
RUN make
EXPOSE 8080
CMD ["./served"]
