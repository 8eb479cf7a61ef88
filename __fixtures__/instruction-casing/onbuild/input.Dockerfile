FROM debian:12
onbuild run make
ONBUILD copy . /src
RUN true
