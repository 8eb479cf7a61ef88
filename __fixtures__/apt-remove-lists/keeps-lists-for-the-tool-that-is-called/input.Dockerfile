FROM debian:12
WORKDIR /app
RUN apt-get update && apt-get install -y --no-install-recommends make
COPY . .
RUN make machine
