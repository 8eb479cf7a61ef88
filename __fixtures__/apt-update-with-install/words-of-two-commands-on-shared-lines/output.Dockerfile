FROM debian:12

# Tools and libraries
RUN apt-get update && \
    apt-get install -y git python3-pip curl \
        zlib1g-dev libbz2-dev && pip install \
        numpy==1.26.0 scipy==1.11.0
