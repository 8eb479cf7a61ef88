FROM debian:12
WORKDIR /w
RUN (cd /tmp && curl -O https://example.com/one-1.tgz) && \
    (cd /tmp && tar xf one-1.tgz) && \
    make -C /tmp/one-1 install && \
    rm /tmp/one-1.tgz

RUN (cd /tmp && wget https://example.com/two-2.tgz && tar xf two-2.tgz) && \
    cd /tmp && \
    cd - && \
    cp /tmp/two-2/x . && \
    cd /tmp && \
    rm -rf two-2 two-2.tgz

RUN (cd /tmp && wget https://example.com/three-3.tgz) && cd /opt && tar xf /tmp/three-3.tgz
RUN cd /tmp && sha256sum three-3.tgz
RUN cd /tmp || exit 1 && rm three-3.tgz

RUN (cd /tmp && wget https://example.com/four-4.tgz && tar xf four-4.tgz) && \
    echo four-4 > /etc/four 2>&1 && \
    cp -r -t /opt /tmp/four-4 && \
    cp -tfour-4 /opt/four-4/x && \
    rm -rf /tmp/four-4.tgz
