FROM debian:12
RUN set -eux; \
	apt-get update; \
	apt-get install -y --no-install-recommends \
		ca-certificates \
	; \
	update-ca-certificates; \
	rm -rf /var/lib/apt/lists/*
