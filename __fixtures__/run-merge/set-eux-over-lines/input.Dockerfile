FROM debian:12
RUN set -eux; \
	groupadd -r app; \
	useradd -r -g app app
RUN set -eux; \
	mkdir -p /data; \
	chown app:app /data
