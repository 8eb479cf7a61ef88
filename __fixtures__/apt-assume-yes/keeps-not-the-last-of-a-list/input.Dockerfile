FROM debian:12
RUN apt-get update; apt-get install curl; apt-get install git || true; apt-get install vim & wait
RUN ! apt-get install nano
