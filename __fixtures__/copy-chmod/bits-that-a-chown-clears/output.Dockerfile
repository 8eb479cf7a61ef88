FROM debian:12
COPY --chmod=4755 tide.sh /usr/local/bin/tide.sh
RUN chown daemon /usr/local/bin/tide.sh

COPY --chmod=2755 quay.sh /usr/local/bin/quay.sh
RUN chgrp daemon /usr/local/bin/quay.sh
