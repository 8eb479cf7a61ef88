FROM debian:12
COPY <<-\EOF /etc/motd
	RUN apt-get install $curl
	EOF
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
