FROM debian:12
# For whoever builds on this.
RUN apt-get clean && apt-get update
EXPOSE 8080
