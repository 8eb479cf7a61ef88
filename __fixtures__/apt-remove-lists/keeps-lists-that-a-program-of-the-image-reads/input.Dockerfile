FROM debian:bookworm-slim AS apt-file
RUN apt-get update && apt-get install -y apt-file && apt-file update

FROM ubuntu:24.04 AS command-not-found
RUN apt-get update && apt-get install -y curl
RUN apt-get update && apt-get install -y command-not-found

FROM debian:bookworm-slim AS aptitude
RUN apt-get update && apt-get install -y --no-install-recommends aptitude

FROM debian:12
RUN apt-get update && apt-get install -y puppet-agent
ENTRYPOINT ["/bin/sh", "-c", "/opt/puppetlabs/bin/puppet agent --no-daemonize"]
