FROM debian:bookworm
RUN apt-get update && apt-get install -y -t bookworm-backports build-essential libmicrohttpd-dev
WORKDIR /src
COPY . .
RUN make
EXPOSE 8080
CMD ["./served"]
