FROM debian:12
USER app
RUN sudo wget -O /opt/a.tgz https://example.com/a.tgz && sudo tar -xzf /opt/a.tgz -C /opt && \
    sudo rm /opt/a.tgz
