FROM debian:12
RUN mkdir /a \
	&& touch /a/b
RUN apt-get update && apt-get install -y \
            curl \
            git
RUN apt-get update && apt-get install -y \
	make
