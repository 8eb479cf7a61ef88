FROM debian:12
RUN set -eux; \
	groupadd -r app; \
	useradd -r -g app app; \
	mkdir -p /data; \
	chown app:app /data
