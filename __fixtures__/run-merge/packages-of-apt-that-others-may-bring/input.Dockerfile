FROM debian:12 AS piped
RUN curl -fsSL https://packages.example.com/script.deb.sh | sudo bash
ENV LANG=C
RUN apt-get update && apt-get install -y curl
RUN apt-get install -y wget

FROM debian:12 AS downloaded
RUN curl -o setup.sh https://packages.example.com/script.deb.sh && bash setup.sh
ENV LANG=C
RUN apt-get update && apt-get install -y curl
RUN apt-get install -y wget

FROM debian:12 AS added
RUN apt-get update && apt-get install -y extrepo && extrepo enable example
ENV LANG=C
RUN apt-get update && apt-get install -y curl
RUN apt-get install -y wget

FROM debian:12 AS root-folder
COPY files/ /
ENV LANG=C
RUN apt-get update && apt-get install -y curl
RUN apt-get install -y wget

FROM debian:12 AS settings
COPY preferences /etc
ENV LANG=C
RUN apt-get update && apt-get install -y curl
RUN apt-get install -y wget

FROM debian:12 AS unpacked
COPY vendor.deb /tmp/
RUN dpkg --install /tmp/vendor.deb
ENV LANG=C
RUN apt-get update && apt-get install -y curl
RUN apt-get install -y wget

FROM debian:12 AS installer
COPY vendor.deb /tmp/
RUN gdebi -n /tmp/vendor.deb
ENV LANG=C
RUN apt-get update && apt-get install -y curl
RUN apt-get install -y wget

FROM debian:12 AS local-file
COPY vendor.deb /tmp/
RUN apt-get install -y /tmp/vendor.deb
ENV LANG=C
RUN apt-get update && apt-get install -y curl
RUN apt-get install -y wget
