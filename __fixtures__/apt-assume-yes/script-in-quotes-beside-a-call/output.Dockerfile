FROM debian:12
RUN bash -c "apt-get update && apt-get install -y curl" && apt-get install -y git
