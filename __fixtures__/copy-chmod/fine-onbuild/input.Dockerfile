FROM debian:12
ONBUILD COPY a.sh /a.sh
ONBUILD RUN chmod 755 /a.sh
