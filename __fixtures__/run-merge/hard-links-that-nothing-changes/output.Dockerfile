FROM debian:12
RUN mkdir -p /opt/a && \
    ln /opt/x /opt/a/x && \
    rm -rf /opt/b

FROM debian:12
RUN mkdir -p /opt/a && \
    cat /proc/cpuinfo /etc/hosts && \
    mkdir /opt/b
