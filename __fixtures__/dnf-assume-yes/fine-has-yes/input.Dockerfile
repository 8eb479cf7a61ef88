FROM fedora:40
RUN dnf -y install curl && yum install --assumeyes git && dnf --assumeno upgrade && dnf install -qy make && dnf install jq -y
