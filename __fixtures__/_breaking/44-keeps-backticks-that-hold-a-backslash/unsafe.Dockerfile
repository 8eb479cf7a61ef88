FROM debian:12
ENV LANG=C.UTF-8
RUN v=`echo a\\.b` && apt-get update && apt-get install curl
