FROM debian:12
COPY <<-\EOF /etc/motd
	RUN apt-get install $curl
	EOF
RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates && \
    rm -rf /var/lib/apt/lists/*
