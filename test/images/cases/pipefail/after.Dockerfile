FROM debian:bookworm-slim
SHELL ["/bin/bash", "-c"]
RUN set -o pipefail && sort /etc/passwd | head -n 3 > /srv/first
