FROM debian:12
RUN apt-get update && apt-get install -y gnupg && echo "deb https://example.com/debian main x" > /etc/apt/sources.list.d/x.list && apt-get update
