FROM debian:12 AS later
RUN apt-get update && apt-get install -y make
RUN apt-get install -y gnupg && gpg --dearmor < /src/key.asc > /etc/key.gpg

FROM debian:12 AS in-the-base
RUN apt-get update && apt-get install -y --no-install-recommends gpg
FROM in-the-base
RUN apt-get update && apt-get install -y make && gpg --dearmor < /src/key.asc > /etc/key.gpg
