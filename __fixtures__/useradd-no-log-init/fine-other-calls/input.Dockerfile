FROM ubuntu:20.04
RUN useradd -D -s /bin/bash && useradd --help && adduser --uid 200000 --disabled-password a && echo useradd -u 123456 && adduser -u 200000 b
