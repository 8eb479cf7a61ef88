FROM debian:bookworm
RUN apt-get update \
 && apt-get install -y --no-install-recommends tree \
 && rm -rf /var/lib/apt/lists/*
ENV LANG=C.UTF-8
CMD ["tree", "/srv"]
