FROM debian:12
COPY                  crontab.txt  /crontab.txt
COPY --chmod=755         entry.sh  /entry.sh

COPY notes.txt             /notes.txt
COPY --chmod=755 start.sh  /start.sh

COPY --chmod=755 pier.sh   /pier.sh
