FROM ubuntu:22.04
RUN apt-get update && apt-get install --no-install-recommends -y software-properties-common ca-certificates && add-apt-repository ppa:deadsnakes/ppa
