FROM debian:12
ARG MAIL
RUN if [ -n "$MAIL" ]; then apt-get update && apt-get install -y postfix; fi
RUN apt-get update && apt-get install -y curl
RUN apt-get purge -y postfix
