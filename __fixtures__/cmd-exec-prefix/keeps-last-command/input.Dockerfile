FROM debian:bookworm-slim AS builtin
CMD prepare $MODE; wait

FROM debian:bookworm-slim AS pipeline
CMD serve --port $PORT | tee /var/log/serve.log

FROM debian:bookworm-slim AS loop
CMD while true; do poll "$URL"; sleep 60; done

FROM debian:bookworm-slim AS variable
CMD $SERVER --all

FROM debian:bookworm-slim AS assignment
CMD PORT=${PORT:-8080} serve

FROM debian:bookworm-slim
CMD time serve $MODE
