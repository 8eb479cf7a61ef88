FROM debian:12
SHELL ["/bin/bash", "-c"]
RUN apt-get update && ((1))
COPY a /a
RUN apt-get update && apt-get install -y jq
