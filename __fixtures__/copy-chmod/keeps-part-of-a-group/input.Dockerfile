FROM debian:12
COPY dock.sh /dock.sh
COPY key.pem /etc/ssl/key.pem
RUN chmod 700 /dock.sh && chmod 0400 /etc/ssl/key.pem

COPY quay-*.sh /
RUN chmod 755 /quay-*.sh
COPY pier.sh /
RUN chmod 755 /pier.sh
COPY mole.sh /
RUN chmod 755 /mole.sh
