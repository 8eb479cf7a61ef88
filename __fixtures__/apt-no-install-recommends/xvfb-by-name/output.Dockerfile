FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends firefox-esr xvfb && rm -rf /var/lib/apt/lists/*
COPY test.sh /usr/local/bin/
CMD Xvfb :99 -screen 0 1280x1024x24 & DISPLAY=:99 test.sh
