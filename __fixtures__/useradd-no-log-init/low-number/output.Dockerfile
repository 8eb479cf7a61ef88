FROM debian:11
RUN useradd -l -u 1000 app
