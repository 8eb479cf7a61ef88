FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates curl gnupg wget \
    && rm -rf /var/lib/apt/lists/*

RUN curl -fsSL http://apt.example.com/key.asc | apt-key add - \
    && curl -fsSL http://packages.example.org/key.asc | apt-key add - \
    && echo "deb http://packages.example.org/debian stable main" > /etc/apt/sources.list.d/parting.list \
    && apt-get update \
    && apt-get install -y --no-install-recommends parting \
    && rm -rf /var/lib/apt/lists/*
CMD ["parting"]
