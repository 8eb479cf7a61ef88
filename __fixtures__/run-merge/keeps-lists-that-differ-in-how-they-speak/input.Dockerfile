FROM ubuntu:16.04
RUN apt-get install -y net-tools
RUN apt-get install -yq git

FROM ubuntu:16.04
RUN apt-get install -y cron
RUN apt-get install -y -q screen
RUN apt-get --quiet install -y -q tree
