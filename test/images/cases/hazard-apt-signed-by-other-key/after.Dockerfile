FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates curl gnupg wget \
    && rm -rf /var/lib/apt/lists/*

RUN mkdir -p /etc/apt/keyrings && curl -fsSL http://apt.example.com/key.asc -o /etc/apt/keyrings/parting.asc \
    && echo "deb [signed-by=/etc/apt/keyrings/parting.asc] http://packages.example.org/debian stable main" > /etc/apt/sources.list.d/parting.list \
    && apt-get update \
    && apt-get install -y --no-install-recommends parting \
    && rm -rf /var/lib/apt/lists/*
CMD ["parting"]
