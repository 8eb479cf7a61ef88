FROM debian:bookworm
RUN apt-get -o Acquire::Check-Valid-Until=false update && apt-get install -y --no-install-recommends build-essential libmicrohttpd-dev
WORKDIR /src
COPY . .
RUN make
EXPOSE 8080
CMD ["./served"]
