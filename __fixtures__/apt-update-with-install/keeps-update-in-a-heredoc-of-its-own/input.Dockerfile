FROM debian:12
RUN <<END
apt-get update
END
COPY a /a
RUN apt-get update && apt-get install -y jq
