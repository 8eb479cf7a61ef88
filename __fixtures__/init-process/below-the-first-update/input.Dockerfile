FROM python:3.12-slim AS sources

COPY sources.list /etc/apt/
RUN apt-get update && apt-get install -y -t $RELEASE nginx

COPY app.py .

CMD ["python", "app.py"]

FROM python:3.12-alpine AS mirror
RUN apk add --no-cache --virtual .build gcc && pip install x && apk del .build
USER app
CMD ["python", "app.py"]

FROM debian:12
RUN apt-get update
RUN ./install.sh
# What it starts.
CMD ["python3", "app.py"]
