FROM debian:12
WORKDIR /srv
COPY sensor /usr/local/bin/
RUN chmod +x /usr/local/bin/sensor
COPY versions keeper ./
RUN sed -i 's/\r$//' versions && sh ./keeper
COPY main /
ENTRYPOINT ["/main"]

FROM debian:12 AS paths
ENV HOME=/root
COPY installer $HOME/installer
RUN $HOME/installer --quiet
COPY functions /opt/functions
RUN . /opt/functions && chmod 0755 /srv
