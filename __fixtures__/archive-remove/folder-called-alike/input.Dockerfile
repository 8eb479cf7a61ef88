FROM debian:12
ARG TOOL=tool-1.2
RUN wget https://example.com/v1/${TOOL}-linux.tar.gz && \
    tar xzf ${TOOL}-linux.tar.gz && \
    mv ${TOOL} /usr/local && \
    ln -s /usr/local/${TOOL}/bin/tool /usr/local/bin/
RUN wget https://example.com/v1/other-$TOOL.zip && unzip other-$TOOL.zip && rm -rf $TOOL
