FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends subversion libsasl2-modules && rm -rf /var/lib/apt/lists/*
ENTRYPOINT ["svn"]
