FROM debian:bookworm
COPY apt/backports.list /etc/apt/sources.list.d/
RUN apt-get update && apt-get install -y --no-install-recommends build-essential libmicrohttpd-dev
WORKDIR /src
COPY . .
RUN make
EXPOSE 8080
CMD ["./served"]
