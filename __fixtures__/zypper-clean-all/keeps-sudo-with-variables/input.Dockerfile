FROM opensuse/leap:15.6
RUN sudo LANG=C zypper -n install curl
