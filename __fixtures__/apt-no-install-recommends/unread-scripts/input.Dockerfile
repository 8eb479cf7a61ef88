# A script that is not read may build something.
FROM ubuntu:22.04
RUN apt-get update && apt-get install -y g++ gcc python3-pip python3-dev
COPY prepare /opt/bin/prepare
RUN /opt/bin/prepare
CMD ["server"]

FROM debian:12
RUN apt-get update && apt-get install -y git gcc make
COPY prepare.py /
RUN python3 /prepare.py
CMD ["server"]

FROM debian:12
RUN apt-get update && apt-get install -y git curl
RUN curl -fsSL https://tools.example.com/install | sh
CMD ["server"]

# What is known of it builds nothing.
FROM debian:12
RUN apt-get update && apt-get install -y git curl
RUN curl -fsSL https://sh.rustup.rs | sh -s -- -y && git clone https://git.example.com/a.git /a
CMD ["server"]
