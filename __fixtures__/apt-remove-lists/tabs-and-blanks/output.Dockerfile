FROM debian:12
RUN mkdir /a \
	&& touch /a/b
RUN apt-get update && apt-get install -y \
            curl \
            git \
    && rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install -y \
	make \
	&& rm -rf /var/lib/apt/lists/*
