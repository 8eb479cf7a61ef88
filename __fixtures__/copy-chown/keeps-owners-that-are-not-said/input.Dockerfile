FROM debian:12
COPY a /alpha
RUN chown -R www-data: /alpha
COPY b /beta
RUN chown -R www-data.www-data /beta
COPY c /gamma
RUN chown -R $WHO:$WHO /gamma
COPY d /delta
RUN chown -R "$(id -u)" /delta
ARG NOBODY
COPY e /epsilon
RUN chown -R $NOBODY /epsilon
COPY f /zeta
ARG LATE=7
RUN chown -R $LATE:$LATE /zeta
