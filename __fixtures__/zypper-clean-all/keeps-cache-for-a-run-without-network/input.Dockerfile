FROM opensuse/leap:15.6
RUN zypper --non-interactive install curl
RUN --network=none zypper --non-interactive --no-refresh install git && zypper clean --all
