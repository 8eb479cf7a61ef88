FROM debian:bookworm-slim AS tail
CMD nginx && tail -f /var/log/nginx/access.log

FROM debian:bookworm-slim AS sleep
CMD cron; sleep infinity

FROM debian:bookworm-slim
CMD cd /srv && bash
