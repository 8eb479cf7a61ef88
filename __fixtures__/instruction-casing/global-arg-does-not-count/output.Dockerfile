arg VERSION=12
arg SUITE=slim
from debian:${VERSION}-${SUITE}
run make
