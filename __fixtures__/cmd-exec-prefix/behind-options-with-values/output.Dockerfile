FROM debian:12 AS user
CMD cd /srv && exec sudo -u app serve --port $PORT

FROM debian:12 AS owner
CMD . /etc/serve.env; exec setpriv --reuid app --clear-groups serve --port $PORT

FROM debian:12 AS limits
CMD cd /srv && exec chpst -u app -m 500000 python3 server.py

FROM debian:12
CMD cd /srv && exec timeout -s KILL 5 stdbuf -oL python3 server.py
