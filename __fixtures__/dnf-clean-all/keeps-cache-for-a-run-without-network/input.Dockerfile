FROM fedora:40 AS manager
RUN dnf install -y curl
RUN --network=none dnf install -y git && dnf clean all

FROM fedora:40 AS unknown-code
RUN dnf install -y curl
COPY install.sh /usr/local/bin/
RUN --network=none install.sh
