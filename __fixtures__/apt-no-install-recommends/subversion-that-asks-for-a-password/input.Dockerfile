FROM debian:bookworm
RUN apt-get update && apt-get install -y subversion && rm -rf /var/lib/apt/lists/*
ENTRYPOINT ["svn"]
