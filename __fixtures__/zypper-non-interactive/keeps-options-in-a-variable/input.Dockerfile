FROM opensuse/leap:15.6
ARG ZYPPER_OPTS
RUN zypper $ZYPPER_OPTS install curl && zypper install $ZYPPER_OPTS git
