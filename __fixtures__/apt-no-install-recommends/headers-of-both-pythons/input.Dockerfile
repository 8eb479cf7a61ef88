FROM ubuntu:18.04
RUN apt-get update && apt-get install -y python3-pip python-pip python-dev && rm -rf /var/lib/apt/lists/*
COPY install.sh /
RUN sh /install.sh

FROM ubuntu:16.04
RUN apt-get update && apt-get install -y build-essential && apt-get install -y python-pip
ENTRYPOINT ["/bin/bash"]

FROM debian:12
RUN apt-get update && apt-get install -y r-base
CMD ["bash"]
