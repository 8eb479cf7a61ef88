FROM debian:bookworm
RUN apt-get update && apt-get install -y mailutils msmtp-mta && rm -rf /var/lib/apt/lists/*

FROM debian:bookworm
RUN apt-get update && apt-get install -y systemd dbus && rm -rf /var/lib/apt/lists/*
CMD ["/lib/systemd/systemd"]
