FROM debian:12-slim
COPY query.c /src/
RUN apt-get update \
 && apt-get install -y gcc libpq-dev \
 && gcc -o /usr/local/bin/query /src/query.c -lm \
 && rm -rf /var/lib/apt/lists/*
CMD ["query"]
