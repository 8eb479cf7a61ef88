FROM debian:12

# the tools
RUN apt-get update && \
    apt-get install -y \
        curl \
        git
