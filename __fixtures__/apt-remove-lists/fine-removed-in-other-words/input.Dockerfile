FROM debian:12 AS f
SHELL ["/bin/bash", "-c"]
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/{apt,dpkg}/lists
FROM debian:12 AS g
RUN apt-get update && apt-get install -y curl && cd /var/lib/apt/lists && rm -rf *
