FROM debian:12
RUN cd /opt && wget -q https://example.com/sdk.tgz
RUN cd /opt && tar xf sdk.tgz
RUN cd /opt && rm sdk.tgz
RUN cd ~ && wget https://example.com/tool.deb
RUN cd ~ && dpkg -i tool.deb && rm tool.deb
RUN cd /srv/tool && rm -rf /srv/tool && git clone https://example.com/other /srv/tool
RUN cd /srv/tool && make other install
RUN rm -rf /srv/other /srv/tool
RUN cd /opt && wget -q https://example.com/more.tgz
RUN cd /usr/src && tar xf /opt/more.tgz
