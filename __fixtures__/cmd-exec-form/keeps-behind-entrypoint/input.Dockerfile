FROM debian:bookworm-slim AS own
COPY entrypoint.sh /
ENTRYPOINT ["/entrypoint.sh"]
CMD python3 app.py

FROM nginx:1.27 AS prepared
CMD nginx -g 'daemon off;'

FROM registry.example.com/platform/python:3 AS unknown
CMD python3 app.py

FROM postgres:16
CMD postgres -c log_connections=on
