FROM debian:12
ARG TOOLS
RUN if [ -n "$TOOLS" ]; then apt-get update && apt-get install -y $TOOLS; fi
