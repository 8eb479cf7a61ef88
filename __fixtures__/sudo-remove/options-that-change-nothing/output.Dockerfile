FROM alpine:3.20
USER app
USER root
RUN make install && pip install x; curl -fsSL https://deb.nodesource.com/setup_20.x | sh -
RUN cd /src && \
    make && \
    if [ -d x ]; then rm -r x; fi
