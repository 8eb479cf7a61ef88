FROM debian:12
ARG TIDE=1.2
ADD https://example.com/${TIDE}/tide /usr/local/bin/tide
RUN chmod 755 /usr/local/bin/tide

ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/quay /usr/local/bin/quay
RUN chmod +rx /usr/local/bin/quay

ADD https://example.com/harbour.sh /usr/local/bin/harbour
RUN chmod +x /usr/local/bin/harbour
