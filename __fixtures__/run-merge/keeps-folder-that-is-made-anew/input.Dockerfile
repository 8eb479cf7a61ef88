FROM debian:12
RUN mv /agent/agent /usr/bin/agent && rm -rf /agent
RUN mkdir -p /agent && chown nobody /agent
