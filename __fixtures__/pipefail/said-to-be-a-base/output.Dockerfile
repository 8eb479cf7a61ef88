# An agent with its settings. You will most likely want to inherit
# this image in your own Dockerfile.
FROM debian:bookworm-slim
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN cat /etc/passwd | sort > /etc/sorted
SHELL ["/bin/sh", "-c"]
CMD ["agent"]
