FROM debian:12
RUN mkdir /a
# RUN chmod 777 /a
RUN chown www-data /a
