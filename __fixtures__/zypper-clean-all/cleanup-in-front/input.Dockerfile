FROM opensuse/leap:15.6
RUN zypper clean && zypper -n install git
