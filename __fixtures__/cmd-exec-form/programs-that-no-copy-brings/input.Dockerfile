FROM debian:12 AS packages
RUN apt-get update && apt-get install -y openssh-server
CMD /usr/sbin/sshd -D
FROM debian:12 AS unpacked
WORKDIR /opt/server
RUN curl -fsSL https://example.com/x.tgz | tar xz
CMD ./server
FROM debian:12 AS built
RUN git clone https://example.com/game && cd game && make && g++ -o game-server main.cc
CMD /game/game-server
FROM debian:12
RUN /installer --into /opt/app/
ENTRYPOINT /opt/app/server
