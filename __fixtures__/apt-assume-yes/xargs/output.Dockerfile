FROM debian:12
COPY packages.txt /tmp/
RUN apt-get update && xargs -a /tmp/packages.txt apt-get install -y
RUN apt-get update && xargs apt-get install -y < /tmp/packages.txt
RUN apt-get update && cat /tmp/packages.txt | xargs apt-get install -y

FROM debian:12
RUN apt-get update && apt-get install
