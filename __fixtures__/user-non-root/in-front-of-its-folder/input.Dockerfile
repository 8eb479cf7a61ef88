FROM     python:3.12-slim

WORKDIR  /tmp/build
RUN      pip install uvicorn

ADD      src /srv/shop
WORKDIR  /srv/shop

EXPOSE   8000
CMD      ["uvicorn", "shop:app", "--host", "0.0.0.0"]
