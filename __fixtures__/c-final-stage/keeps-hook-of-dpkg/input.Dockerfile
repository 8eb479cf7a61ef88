FROM debian:bookworm
RUN apt-get update && apt-get install -y -o Dpkg::Post-Invoke::="cp /src/page.h /usr/lib" build-essential libmicrohttpd-dev
WORKDIR /src
COPY . .
RUN make
EXPOSE 8080
CMD ["./served"]
