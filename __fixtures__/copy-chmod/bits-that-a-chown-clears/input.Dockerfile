FROM debian:12
COPY tide.sh /usr/local/bin/tide.sh
RUN chmod 4755 /usr/local/bin/tide.sh && chown daemon /usr/local/bin/tide.sh

COPY quay.sh /usr/local/bin/quay.sh
RUN chmod 2755 /usr/local/bin/quay.sh
RUN chgrp daemon /usr/local/bin/quay.sh
