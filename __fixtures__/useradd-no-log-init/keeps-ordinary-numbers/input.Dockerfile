FROM debian:11
RUN useradd -m app && useradd -r -u 999 -g www-data -d /srv -s /bin/false worker
RUN useradd --create-home "$NAME"
