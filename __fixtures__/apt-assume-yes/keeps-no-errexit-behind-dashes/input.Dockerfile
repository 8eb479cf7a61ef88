FROM debian:12
RUN set -- -e; apt-get remove curl; true
