FROM debian:bookworm-slim
SHELL ["/bin/bash", "-c"]
RUN sort /etc/passwd | cut -d: -f1 > /srv/names
