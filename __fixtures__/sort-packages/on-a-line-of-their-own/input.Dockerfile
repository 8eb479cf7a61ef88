FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends \
    nginx curl supervisor cron \
    && rm -rf /var/lib/apt/lists/*
RUN apt-get update \
  && apt-get install -y --no-install-recommends \
      zip unzip bzip2 xz-utils \
  && rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install -y --no-install-recommends \
	make g++ cmake patch && rm -rf /var/lib/apt/lists/*
