FROM debian:12
RUN apt-get update
RUN apt-get install -y \
    curl \
    git
FROM fedora:40
RUN dnf install -y httpd
RUN dnf install -y \
  gcc \
  make \
  && dnf install -y git
FROM fedora:40
RUN dnf install -y \
  httpd \
  && dnf install -y php
RUN dnf install -y \
gcc make
FROM fedora:40
RUN dnf install -y httpd
RUN dnf install -y \
	gcc \
	make
FROM fedora:40
RUN dnf install -y httpd
RUN dnf install -y \
	gcc \
        make \
	cmake
FROM fedora:40
RUN dnf install -y httpd
RUN dnf install -y \
    gcc \
      make
