FROM debian:12
SHELL ["/bin/bash", "-c"]
RUN ((1))
COPY a /a
RUN apt-get update && apt-get install -y jq
