FROM debian:12
RUN apt-get update && apt-get install -y gcc && rm /build && rm -rf /var/lib/apt/lists/*
FROM debian:12
RUN apt-get update && apt-get install -y gcc && rm -rf /build 2>/dev/null && rm -rf /var/lib/apt/lists/*
FROM debian:12
RUN apt-get update && apt-get install -y gcc || rm -rf /build && rm -rf /var/lib/apt/lists/*
FROM debian:12
RUN apt-get update && apt-get install -y gcc && rm -rfi /build && rm -rf /var/lib/apt/lists/*
FROM debian:12
RUN apt-get update && apt-get install -y gcc && rm -rf /build && gcc --version && \
    rm -rf /var/lib/apt/lists/*
FROM debian:12
RUN sudo apt-get update && sudo apt-get install -y gcc && rm -rf build && sudo rm -rf /var/lib/apt/lists/*
FROM debian:12
RUN apt-get update && apt-get install -y gcc && rm -rf /opt/a-long-name-of-a-folder /opt/another-one-of-these && \
    rm -rf /var/lib/apt/lists/*
