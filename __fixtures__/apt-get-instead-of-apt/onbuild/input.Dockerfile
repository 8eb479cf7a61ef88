FROM debian:12
ONBUILD RUN apt update && apt install -y make
