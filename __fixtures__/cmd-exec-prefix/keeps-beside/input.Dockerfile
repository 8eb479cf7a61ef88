FROM debian:bookworm-slim AS job
CMD metrics --port 9100 & serve --port $PORT

FROM debian:bookworm-slim AS daemon
CMD cron && serve --port $PORT

FROM debian:bookworm-slim AS ssh
CMD /usr/sbin/sshd; serve --port $PORT

FROM debian:bookworm-slim AS service
CMD service cron start && serve --port $PORT

FROM debian:bookworm-slim AS both
CMD nginx & metrics & serve --port $PORT

FROM debian:bookworm-slim AS subshell
CMD (metrics --port 9100 &); serve --port $PORT

FROM debian:bookworm-slim AS group
CMD { migrate; metrics; } & serve --port $PORT

FROM debian:bookworm-slim
CMD serve --port $PORT &
