FROM debian:12
RUN apt-get update && out="$(apt-get install curl)" && echo "$out"
