FROM node:22
RUN git clone --depth 1 https://example.com/team/tool /tmp/tool && \
    cd /tmp/tool && \
    npm ci && \
    npm run build && \
    cp -r dist /srv/tool && \
    rm -rf /tmp/tool
RUN git clone https://example.com/team/kept
RUN cd kept && make install
