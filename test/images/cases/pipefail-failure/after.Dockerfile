FROM debian:bookworm-slim
SHELL ["/bin/bash", "-c"]
RUN set -o pipefail && cat /nothing | wc -l > /srv/lines
