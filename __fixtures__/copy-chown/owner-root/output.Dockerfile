FROM debian:12 AS build
COPY tool /opt/tool

FROM debian:12
COPY crontab.txt /etc/crontab

COPY sudoers.conf /etc/sudoers.conf
RUN chmod 0440 /etc/sudoers.conf

COPY notes.txt /notes.txt

COPY group.txt /group.txt

WORKDIR /srv/pier
COPY . .

COPY --from=build --chown=root:root /opt/tool /opt/tool

FROM example.com/images/unknown:3
WORKDIR /srv/quay
COPY . .
RUN chown -R root:root /srv/quay
