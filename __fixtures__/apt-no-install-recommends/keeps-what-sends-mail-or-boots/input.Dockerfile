FROM debian:bookworm
RUN apt-get update && apt-get install -y mailutils && rm -rf /var/lib/apt/lists/*

FROM debian:bookworm
RUN apt-get update && apt-get install -y systemd systemd-sysv && rm -rf /var/lib/apt/lists/*
CMD ["/lib/systemd/systemd"]
