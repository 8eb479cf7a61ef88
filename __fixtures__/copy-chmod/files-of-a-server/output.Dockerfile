FROM debian:12
ARG TIDE=1.2
ADD --chmod=755 https://example.com/${TIDE}/tide /usr/local/bin/tide

ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d --chmod=755 https://example.com/quay /usr/local/bin/quay

ADD --chmod=711 https://example.com/harbour.sh /usr/local/bin/harbour
