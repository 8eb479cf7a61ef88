FROM debian:12 AS build
COPY --chown=root:0 tool /opt/tool

FROM debian:12
COPY --chown=root:root crontab.txt /etc/crontab

COPY --chown=0:0 sudoers.conf /etc/sudoers.conf
RUN chmod 0440 /etc/sudoers.conf

COPY --chown=root:0 notes.txt /notes.txt

COPY --chown=0:root group.txt /group.txt

WORKDIR /srv/pier
COPY --chown=root:0 . .

COPY --from=build --chown=root:root /opt/tool /opt/tool

FROM example.com/images/unknown:3
WORKDIR /srv/quay
COPY . .
RUN chown -R root:root /srv/quay
