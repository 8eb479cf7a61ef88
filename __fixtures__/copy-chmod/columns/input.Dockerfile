FROM debian:12
COPY                  crontab.txt  /crontab.txt
COPY                     entry.sh  /entry.sh
RUN chmod 755 /entry.sh

COPY notes.txt             /notes.txt
COPY start.sh              /start.sh
RUN chmod 755 /start.sh

COPY pier.sh   /pier.sh
RUN chmod 755 /pier.sh
