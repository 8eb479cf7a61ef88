FROM debian:bookworm-slim
SHELL ["/bin/bash", "-c"]
RUN cat /nothing | wc -l > /srv/lines
