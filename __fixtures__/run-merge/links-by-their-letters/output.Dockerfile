FROM debian:12
RUN mkdir -p /opt/a && \
    cp -tlib /opt/x && \
    mkdir /opt/b

FROM debian:12
RUN mkdir -p /opt/a && \
    ln --symb /opt/x /opt/a/x && \
    mkdir /opt/b
