FROM debian:12
# Runs first.
# Anybody may run it.
COPY --chmod=0755 init.sh /init.sh

COPY go.sh /go.sh
RUN chmod +x /go.sh
