from alpine:3.20
label	org.opencontainers.image.authors="Ann"
from alpine:3.20
LABEL   org.opencontainers.image.authors="Bob <b@example.com>"
