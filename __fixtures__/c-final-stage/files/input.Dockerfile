FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends build-essential
WORKDIR /game
COPY . .
RUN make
CMD ["./game", "settings.ini"]
