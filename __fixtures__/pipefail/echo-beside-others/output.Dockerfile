FROM fedora:40
RUN set -o pipefail && echo "c3RhcnQK" | base64 -d | tee /etc/start
RUN dnf install -y sudo
RUN set -o pipefail && sudo echo 'backup:secret' | chpasswd
RUN set -o pipefail && echo 'backup:secret' > /dev/full | chpasswd
RUN set -o pipefail && { ./questions; echo done; } | ./answers
RUN echo "$(./list)" | sort > /list
RUN set -o pipefail && echo start | ./log && ./agent --list | sort > /list
CMD ["agent"]

# The first does not fail, so bash is put in front of the second.
FROM debian:bookworm-slim
RUN echo "tzdata tzdata/Areas select Europe" | debconf-set-selections
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN ./agent --list | sort > /list
CMD ["agent"]
