FROM debian:8
RUN apt-get update && apt-get install -y chatter-scripts
CMD ["chatter"]

FROM ubuntu:16.04
RUN apt-get update && apt-get install -y weechat
CMD ["weechat"]

# Many parts, of which each would have to be named.
FROM debian:12
RUN apt-get update && apt-get install -y syslog-ng
CMD ["syslog-ng", "-F"]
