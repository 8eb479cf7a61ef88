FROM debian:12
RUN apt-get update \
 && apt-get install -y \
      zip \
      curl=7.88.1-10 \
      curl-dev \
      g++ \
      Abc \
 && rm -rf /var/lib/apt/lists/*
RUN apt-get install -y b \
	a
