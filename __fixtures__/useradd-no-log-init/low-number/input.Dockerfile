FROM debian:11
RUN useradd -u 1000 app
