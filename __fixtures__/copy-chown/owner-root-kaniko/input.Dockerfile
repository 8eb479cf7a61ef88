FROM debian:12 AS build
COPY tool /opt/tool
RUN chown -R root /opt/tool

FROM debian:12
COPY crontab.txt /etc/crontab
RUN chown root:root /etc/crontab

COPY sudoers.conf /etc/sudoers.conf
RUN chown 0:0 /etc/sudoers.conf && chmod 0440 /etc/sudoers.conf

COPY notes.txt /notes.txt
RUN chown root: /notes.txt

COPY group.txt /group.txt
RUN chgrp root /group.txt

WORKDIR /srv/pier
COPY . .
RUN chown -R root:0 /srv/pier

COPY --from=build /opt/tool /opt/tool
RUN chown -R root:root /opt/tool

FROM example.com/images/unknown:3
WORKDIR /srv/quay
COPY . .
RUN chown -R root:root /srv/quay
