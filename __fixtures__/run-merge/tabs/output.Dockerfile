FROM debian:12
RUN	mkdir /a \
	&&	mkdir /b \
	&&	chown www-data /a /b
