FROM debian:12
RUN	mkdir /a \
	&&	mkdir /b
RUN	chown www-data /a /b
