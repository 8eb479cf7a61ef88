FROM debian:12
SHELL ["/bin/bash", "--login", "-c"]
RUN mkdir /a
RUN chown www-data /a
