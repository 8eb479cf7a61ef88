FROM debian:12
RUN apt-get update && \

    # tools
    apt-get install curl && \

    curl --version
