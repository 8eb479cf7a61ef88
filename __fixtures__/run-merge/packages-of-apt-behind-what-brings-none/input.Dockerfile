FROM debian:12 AS files
COPY start.sh README.md /
ENV LANG=C
RUN apt-get update && apt-get install -y curl
RUN apt-get install -y wget

FROM debian:12 AS folder
COPY app/ /srv/app/
ENV LANG=C
RUN apt-get update && apt-get install -y curl
RUN apt-get install -y wget

FROM debian:12 AS setting
COPY nginx.conf /etc/
ENV LANG=C
RUN apt-get update && apt-get install -y curl
RUN apt-get install -y wget

FROM debian:12 AS build
COPY . /src
RUN make -C /src install
ENV LANG=C
RUN apt-get update && apt-get install -y curl
RUN apt-get install -y wget
