FROM debian:12-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl git make unzip wget \
 && curl -fsSLo /usr/local/bin/tool https://example.com/tool \
 && rm -rf /var/lib/apt/lists/*
CMD ["tool"]
