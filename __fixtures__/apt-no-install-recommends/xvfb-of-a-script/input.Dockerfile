FROM debian:12
RUN apt-get update && apt-get install -y firefox-esr xvfb && rm -rf /var/lib/apt/lists/*
COPY test.sh /usr/local/bin/
CMD ["test.sh"]
