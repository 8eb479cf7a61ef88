FROM debian:12
ENV NODE_PATH=/opt/node/lib
ENV PATH=/opt/node/bin:$PATH
ENV NODE_VERSION=22
