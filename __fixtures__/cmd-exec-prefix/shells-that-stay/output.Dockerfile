FROM alpine:3.7 AS old
CMD exec ./server --port $PORT
FROM debian:12 AS dash
CMD ["sh", "-c", "exec python3 server.py --port $PORT"]
FROM fedora:42 AS list
CMD cd /srv && exec python3 server.py
FROM debian:12 AS bash
CMD ["bash", "-c", "cd /srv; exec python3 server.py"]
FROM debian:12 AS written
CMD ["bash", "-c", "exec python3 server.py > /var/log/server.log"]
FROM example/app:1
CMD exec ./server --port $PORT
