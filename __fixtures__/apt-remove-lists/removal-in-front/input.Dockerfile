FROM debian:12
RUN rm -rf /var/lib/apt/lists/* && apt-get update && apt-get install -y git

FROM debian:12
RUN set -ex; rm -rf /var/lib/apt/lists/*; apt-get update; apt-get install -y jq

FROM debian:12
RUN apt-get update && apt-get install -y jq && rm -rf /var/lib/apt/lists/* && apt-get update && apt-get install -y git
