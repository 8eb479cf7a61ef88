FROM alpine:3.20
USER app
USER root
RUN sudo -E make install && sudo -H -n pip install x; curl -fsSL https://deb.nodesource.com/setup_20.x | sudo -E sh -
RUN cd /src && \
    sudo -- make && \
    if [ -d x ]; then sudo rm -r x; fi
