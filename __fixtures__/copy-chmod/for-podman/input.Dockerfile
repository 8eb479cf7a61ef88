FROM debian:12
# Runs first.
COPY init.sh /init.sh
# Anybody may run it.
RUN chmod 0755 /init.sh

COPY go.sh /go.sh
RUN chmod +x /go.sh
