FROM node:20
COPY tool.tar.gz /tmp/
RUN tar -xzf /tmp/tool.tar.gz -C /usr/local --strip-components=1 && rm /tmp/tool.tar.gz
CMD ["tool"]
