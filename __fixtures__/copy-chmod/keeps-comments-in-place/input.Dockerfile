FROM debian:12
COPY a.sh /a.sh
COPY b.sh /b.sh
# It has to run.
RUN chmod 755 /a.sh
