FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt \
    --mount=type=cache,target=/var/lib/apt/lists <<EOF
set -e
apt-get update
apt-get install -y bc
X=1
echo "$X ${X:-2}" > /x
cat /x
EOF
RUN --network=none <<EOF
set -e
cd /tmp
touch a
touch b
touch c
touch d
EOF
