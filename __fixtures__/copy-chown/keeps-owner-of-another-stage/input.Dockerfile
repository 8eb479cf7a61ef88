FROM debian:12 AS build
RUN useradd -u 1000 ferry && touch /plan.txt /chart.txt /map.txt && chown ferry:ferry /plan.txt

FROM debian:12
COPY --from=build /plan.txt /plan.txt
RUN chown :1000 /plan.txt

COPY --from=build /chart.txt /chart.txt
RUN chown 1000 /chart.txt

COPY --from=build /map.txt /map.txt
RUN chgrp 1000 /map.txt
