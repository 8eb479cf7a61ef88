FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends \
    cron \
    curl \
    nginx \
    supervisor \
    && rm -rf /var/lib/apt/lists/*
RUN apt-get update \
  && apt-get install -y --no-install-recommends \
      bzip2 \
      unzip \
      xz-utils \
      zip \
  && rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install -y --no-install-recommends \
	cmake \
	g++ \
	make \
	patch \
	&& rm -rf /var/lib/apt/lists/*
