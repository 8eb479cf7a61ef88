FROM debian:12
SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
RUN <<EOF
touch a
touch b
touch c | cat
touch d
touch e
EOF
