FROM debian:12-slim
RUN apt-get update && apt-get install -y unzip && unzip /tmp/a.zip -d /srv && rm -rf /var/lib/apt/lists/*
COPY start.sh /usr/local/bin/
ENTRYPOINT ["start.sh"]
