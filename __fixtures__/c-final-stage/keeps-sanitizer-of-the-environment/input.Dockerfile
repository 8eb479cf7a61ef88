FROM debian:bookworm
ENV CFLAGS="-O1 -fsanitize=address" LDFLAGS="-fsanitize=address"
RUN apt-get update && apt-get install -y build-essential
WORKDIR /src
COPY . .
RUN make
CMD ["./app"]
