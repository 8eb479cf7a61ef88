FROM debian:bookworm-slim AS variables
CMD java $JAVA_OPTS -jar app.jar

FROM debian:bookworm-slim AS list
CMD cd /srv && python3 app.py

FROM debian:bookworm-slim AS redirection
CMD python3 app.py > /var/log/app.log 2>&1

FROM debian:bookworm-slim AS pattern
CMD ls /srv/*.conf

FROM debian:bookworm-slim AS home
CMD serve ~/public

FROM debian:bookworm-slim AS assignment
CMD MODE=fast serve

FROM debian:bookworm-slim AS builtin
CMD ulimit -n 4096

FROM debian:bookworm-slim AS escapes
CMD echo 'one\ntwo'
