FROM debian:bookworm-slim AS folder
COPY . /srv
CMD /srv/serve

FROM debian:bookworm-slim AS file
COPY start.sh /
CMD /start.sh

FROM debian:bookworm-slim
ADD serve /usr/bin/
CMD serve
