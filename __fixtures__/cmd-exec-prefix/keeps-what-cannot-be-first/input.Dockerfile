FROM debian:12 AS session
CMD cd /srv && setsid serve --port $PORT

FROM debian:12 AS behind-an-init
ENTRYPOINT ["tini", "--"]
CMD cd /srv && env -u HOME setsid --wait serve --port $PORT

FROM debian:12 AS display
CMD rm -f /tmp/.X99-lock && xvfb-run -s "-screen 0 1024x768x24" serve --port $PORT

FROM debian:12 AS emptied
CMD cd /srv && env - PATH=/usr/bin setsid serve --port $PORT

FROM debian:12 AS applet
CMD cd /srv && busybox setsid serve --port $PORT

FROM debian:12 AS split
CMD cd /srv && env --split-string='-u HOME setsid serve' --port $PORT

FROM debian:12 AS module
CMD cd /srv && uv run --with jupyterlab python -m jupyterlab --port $PORT

FROM debian:12
CMD jupyter notebook --port $PORT
