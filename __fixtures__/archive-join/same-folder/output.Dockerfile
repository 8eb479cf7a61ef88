FROM debian:12
RUN cd /opt && \
    wget -q https://example.com/sdk.tgz && \
    tar xf sdk.tgz && \
    rm sdk.tgz
RUN cd ~ && \
    wget https://example.com/tool.deb && \
    dpkg -i tool.deb && \
    rm tool.deb
RUN cd /srv/tool && \
    rm -rf /srv/tool && \
    git clone https://example.com/other /srv/tool && \
    cd /srv/tool && \
    make other install && \
    rm -rf /srv/other /srv/tool
RUN cd /opt && wget -q https://example.com/more.tgz
RUN cd /usr/src && tar xf /opt/more.tgz
