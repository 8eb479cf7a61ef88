FROM debian:12
RUN apt-get update \
 && apt-get install -y \
      Abc \
      curl=7.88.1-10 \
      curl-dev \
      g++ \
      zip \
 && rm -rf /var/lib/apt/lists/*
RUN apt-get install -y a \
	b
