FROM debian:12
RUN apt-get update && apt-get install -y curl
ENTRYPOINT ["apt-cache", "policy"]

FROM debian:12
RUN apt-get update && apt-get install -y curl
ENTRYPOINT ["apt-get"]
CMD ["-s", "upgrade"]

FROM debian:12
RUN apt-get update && apt-get install -y curl
HEALTHCHECK CMD apt-get -s upgrade | grep -q ^Inst
CMD ["sleep", "infinity"]

FROM debian:12
RUN apt-get update && apt-get install -y curl
COPY --chmod=755 <<EOF /start.sh
#!/bin/sh
apt-get install -y vim
EOF
CMD ["/start.sh"]
