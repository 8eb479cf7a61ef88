FROM debian:bookworm-slim
COPY worker@.service /etc/systemd/system/
COPY units/worker@2.conf /etc/worker/
ADD deploy@git.example.com:team/settings /srv/settings
