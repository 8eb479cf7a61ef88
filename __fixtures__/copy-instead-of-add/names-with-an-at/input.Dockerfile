FROM debian:bookworm-slim
ADD worker@.service /etc/systemd/system/
ADD units/worker@2.conf /etc/worker/
ADD deploy@git.example.com:team/settings /srv/settings
