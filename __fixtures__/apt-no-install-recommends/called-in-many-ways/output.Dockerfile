FROM debian:12 AS a-shell-in-a-shell
RUN apt-get update && apt-get install -y --no-install-recommends zip unzip
RUN ["/bin/bash", "-c", "cd /srv && unzip tools.zip"]

FROM debian:12 AS behind-other-programs
RUN apt-get update && apt-get install -y --no-install-recommends zip unzip
RUN find /srv -name '*.zip' -exec unzip {} ';'

FROM debian:12 AS when-it-starts
RUN apt-get update && apt-get install -y --no-install-recommends zip unzip
CMD ["/usr/bin/unzip", "-t", "/srv/tools.zip"]

FROM debian:12 AS while-it-runs
RUN apt-get update && apt-get install -y --no-install-recommends zip unzip
HEALTHCHECK --interval=1m CMD unzip -t /srv/tools.zip || exit 1

FROM debian:12 AS by-tar
RUN apt-get update && apt-get install -y --no-install-recommends dpkg-dev make
RUN apt-get install -y --no-install-recommends mc unzip && tar xJf /srv/tools.tar.xz

FROM debian:12 AS in-a-later-stage
RUN apt-get update && apt-get install -y --no-install-recommends zip unzip
FROM in-a-later-stage
RUN unzip /srv/tools.zip

FROM debian:12 AS written-by-a-run
RUN apt-get update && apt-get install -y --no-install-recommends zip unzip && echo 'set -e; unzip /srv/tools.zip' > /start.sh

FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends zip unzip
COPY <<EOF /start.sh
#!/bin/sh
unzip /srv/tools.zip
EOF
