FROM debian:12
SHELL ["/bin/bash", "-o", "errexit", "-o", "nounset", "-o", "pipefail", "-c"]
RUN apt-get update && apt-get install -y curl
RUN apt-get update; apt-get install -y wget
CMD ["sh"]
