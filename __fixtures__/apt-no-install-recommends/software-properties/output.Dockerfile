FROM ubuntu:22.04
RUN apt-get update && apt-get install -y --no-install-recommends software-properties-common gnupg && add-apt-repository ppa:deadsnakes/ppa
