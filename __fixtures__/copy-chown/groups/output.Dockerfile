FROM debian:12
RUN groupadd deck
COPY --chown=0:deck plan.txt /plan.txt

COPY deck /opt/deck
RUN chgrp -R 1000 /opt/deck && chmod -R g=u /opt/deck

COPY chart.txt /chart.txt
RUN chgrp deck:deck /chart.txt
