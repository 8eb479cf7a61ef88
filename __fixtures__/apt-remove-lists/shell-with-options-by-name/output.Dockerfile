FROM debian:12
SHELL ["/bin/bash", "-o", "errexit", "-o", "nounset", "-o", "pipefail", "-c"]
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
RUN apt-get update; apt-get install -y wget; rm -rf /var/lib/apt/lists/*
CMD ["sh"]
