FROM debian:12
COPY a /alpha
RUN chown -RL 5:5 /alpha
COPY b /beta
RUN chown -R --from=0:0 5:5 /beta
COPY c /gamma
RUN chown -R --reference=/etc/passwd /gamma
COPY d.sh /d.sh
RUN chown -h 5:5 /d.sh
COPY e /epsilon
RUN chown 5:5 /epsilon
COPY f /zeta
RUN chown -R 5:5 /zeta/*
