FROM debian:12
RUN apt-get update && \
	apt-get clean  && \
	apt-get install -y --no-install-recommends wget && \
	apt-get clean && \
	rm -rf /var/lib/apt/lists/*
