FROM debian:12 AS first
# tally ignore=DL3008,hadolint/DL3009;reason=the lists are read by a script that is mounted
RUN apt-get update && apt-get install -y curl
# tally ignore=all
RUN apt-get update && apt-get install -y git
# droast ignore=DF004 reason="the lists are read later" expires=2031-01-01
RUN apt-get update && apt-get install -y make

# hadolint stage ignore=DL3009
FROM debian:12
RUN apt-get update && apt-get install -y curl
