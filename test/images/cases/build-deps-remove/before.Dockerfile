FROM debian:bookworm-slim
COPY greet.c /usr/src/
RUN apt-get update \
 && apt-get install -y --no-install-recommends gcc libc6-dev \
 && gcc -O2 -o /usr/local/bin/greet /usr/src/greet.c -lm \
 && rm -rf /var/lib/apt/lists/*
CMD ["greet"]
