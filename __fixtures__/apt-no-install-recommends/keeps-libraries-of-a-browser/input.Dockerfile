FROM debian:bookworm
RUN apt-get update && apt-get install -y libgtk2.0-0 libnotify-dev && rm -rf /var/lib/apt/lists/*
RUN npm install -g cypress && cypress verify
