FROM opensuse/leap:15.6
RUN zypper -n install --no-recommends a && zypper -n in --recommends b
