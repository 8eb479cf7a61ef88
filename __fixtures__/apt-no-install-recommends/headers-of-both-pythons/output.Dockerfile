FROM ubuntu:18.04
RUN apt-get update && apt-get install -y --no-install-recommends python3-pip python-pip python-dev build-essential python-setuptools python-wheel python3-dev python3-setuptools python3-wheel && rm -rf /var/lib/apt/lists/*
COPY install.sh /
RUN sh /install.sh

FROM ubuntu:16.04
RUN apt-get update && apt-get install -y --no-install-recommends build-essential && apt-get install -y --no-install-recommends python-pip python-dev python-setuptools python-wheel
ENTRYPOINT ["/bin/bash"]

FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends r-base r-base-dev
CMD ["bash"]
