FROM debian:12
RUN v=`echo a\\.b` && apt-get update && apt-get install curl
