FROM debian:12
COPY start.sh /start.sh
RUN chmod +x /start.sh
COPY stop.sh /stop.sh
RUN chmod go-w /stop.sh
COPY pause.sh /pause.sh
RUN chmod u=rwx,go=rx /pause.sh
COPY play.sh /play.sh
RUN chmod $MODE /play.sh
