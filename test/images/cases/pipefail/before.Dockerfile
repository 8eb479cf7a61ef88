FROM debian:bookworm-slim
SHELL ["/bin/bash", "-c"]
RUN sort /etc/passwd | head -n 3 > /srv/first
