FROM ubuntu:22.04
RUN apt-get update && apt-get install -y postfix
RUN apt-get purge -y exim4 postfix
