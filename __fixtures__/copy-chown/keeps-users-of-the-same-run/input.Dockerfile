FROM debian:12
COPY a /alpha
RUN useradd -l app && chown -R app:app /alpha
COPY b /beta
RUN mkdir /beta/cache && chown -R 5:5 /beta
COPY c /gamma
RUN chown -R 5:5 /gamma || true
COPY d /delta
RUN if [ -n "$X" ]; then chown -R 5:5 /delta; fi
COPY e /epsilon
RUN cd /epsilon && chown -R 5:5 .
COPY f /zeta
RUN chown -R 5:5 /zeta; ls
COPY g /eta
RUN sudo chown -R 5:5 /eta
COPY h /theta
RUN ls /theta
RUN chown -R 5:5 /theta
