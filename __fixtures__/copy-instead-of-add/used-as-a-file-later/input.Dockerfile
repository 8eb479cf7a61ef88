FROM debian:12
WORKDIR /srv
ADD sensor /usr/local/bin/
RUN chmod +x /usr/local/bin/sensor
ADD versions keeper ./
RUN sed -i 's/\r$//' versions && sh ./keeper
ADD main /
ENTRYPOINT ["/main"]

FROM debian:12 AS paths
ENV HOME=/root
ADD installer $HOME/installer
RUN $HOME/installer --quiet
ADD functions /opt/functions
RUN . /opt/functions && chmod 0755 /srv
