FROM debian:12
SHELL ["/bin/sh", "-e", "-c"]
RUN set -u
RUN mkdir /a
RUN chown app /a
