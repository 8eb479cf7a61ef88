FROM debian:12
RUN echo $(( 1 << 2 )) && apt-get update && apt-get install curl
