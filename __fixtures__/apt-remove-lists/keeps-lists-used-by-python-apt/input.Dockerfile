FROM debian:12
RUN apt-get update && apt-get install -y python3-apt
RUN python3 -c 'import apt; print(apt.Cache()["nginx"].candidate.version)' > /nginx-version
