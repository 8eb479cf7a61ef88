FROM opensuse/leap:15.6
ARG INSTALL_ARGS
RUN zypper -n install $INSTALL_ARGS a
