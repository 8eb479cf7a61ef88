FROM debian:bookworm
RUN apt-get update && apt-get install -y g++ git
COPY . /src
RUN g++ -O2 -o /usr/local/bin/ask /src/ask.cpp
ENTRYPOINT ["ask"]
