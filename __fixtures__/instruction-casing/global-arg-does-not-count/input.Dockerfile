ARG VERSION=12
ARG SUITE=slim
from debian:${VERSION}-${SUITE}
run make
