FROM debian:bookworm
RUN apt-get update && apt-get install -y build-essential && apt-get build-dep -y nginx
WORKDIR /src
COPY . .
RUN make
EXPOSE 8080
CMD ["./served"]
