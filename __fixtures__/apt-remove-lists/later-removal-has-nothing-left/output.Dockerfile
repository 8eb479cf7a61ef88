FROM debian:12
RUN apt-get update && apt-get install -y curl xz-utils && rm -rf /var/lib/apt/lists/*
RUN curl -fsSL https://example.org/a.tar.xz | tar -xJ
RUN apt-get purge -y xz-utils
RUN mkdir /a

FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
RUN mkdir /a

FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
RUN mkdir /a
# What is left.
RUN rm -rf /var/lib/apt/lists/*

FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
COPY fill.sh /
RUN mkdir /a && rm -rf /var/lib/apt/lists/* /tmp/*
