FROM debian:12
COPY site /site
RUN chmod -R 755 /site
COPY conf /conf
RUN chmod 755 /conf
COPY conf.d /etc/lamp.d
RUN chmod 755 /etc/lamp.d
