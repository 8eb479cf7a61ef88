FROM debian:12 AS base
RUN printf 'APT::Get::Assume-Yes "true";\n' > /etc/apt/apt.conf.d/90yes
FROM base
RUN apt-get update && apt-get install curl
