FROM debian:12
RUN apt-get update && apt-get install -y gnupg
RUN apt-key adv --recv-keys ABC
RUN apt-get update
