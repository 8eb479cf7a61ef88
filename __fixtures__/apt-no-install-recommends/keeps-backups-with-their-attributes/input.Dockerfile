FROM debian:12
RUN apt-get update && apt-get install -y rdiff-backup cron && rm -rf /var/lib/apt/lists/*
CMD ["cron", "-f"]
