FROM debian:bookworm-slim AS tail
CMD nginx && tail -f /var/log/nginx/access.log

FROM debian:bookworm-slim AS sleep
CMD cron; sleep infinity

FROM debian:bookworm-slim AS shell
CMD cd /srv && bash

FROM debian:bookworm-slim
CMD service redis-server start && serve --port $PORT
