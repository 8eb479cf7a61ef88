FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends build-essential ca-certificates
COPY company.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates
WORKDIR /src
COPY hello.c .
RUN gcc -o hello hello.c
CMD ["./hello"]
