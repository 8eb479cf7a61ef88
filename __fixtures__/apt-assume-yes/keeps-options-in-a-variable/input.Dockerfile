FROM debian:12
ARG APT_OPTS
RUN apt-get update && apt-get install $APT_OPTS curl && apt-get ${INSTALL_FLAGS} install git
