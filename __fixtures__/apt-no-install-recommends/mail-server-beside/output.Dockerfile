FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends mailutils msmtp-mta ca-certificates && rm -rf /var/lib/apt/lists/*

FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends systemd dbus && rm -rf /var/lib/apt/lists/*
CMD ["/lib/systemd/systemd"]
