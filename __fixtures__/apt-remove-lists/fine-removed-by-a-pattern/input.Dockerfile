FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/*/lists/*

FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf //var/lib/apt/lists/*

FROM debian:12
RUN apt-get update && apt-get install -y curl && find / -path '/var/lib/apt/lists/*' -delete
