FROM     python:3.12-slim

WORKDIR  /tmp/build
RUN      pip install uvicorn

RUN      groupadd --gid 10001 app \
    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /home/app --shell /usr/sbin/nologin app \
    && install -d -o 10001 -g 10001 /srv/shop /home/app

ADD      --chown=10001:10001 src /srv/shop
WORKDIR  /srv/shop

EXPOSE   8000
USER     10001:10001
CMD      ["uvicorn", "shop:app", "--host", "0.0.0.0"]
