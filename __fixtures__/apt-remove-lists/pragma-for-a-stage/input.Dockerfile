FROM debian:12 AS first
RUN apt-get update && apt-get install -y curl

# Packages are added by hand here.
# hadolint stage ignore=DL3009,DL3008 # the lists are used
FROM debian:12 AS second
RUN apt-get update && apt-get install -y curl
RUN apt-get update && apt-get install -y git

FROM debian:12
RUN apt-get update && apt-get install -y curl
