FROM opensuse/leap:15.6
RUN zypper -n install openssh-server vim
RUN zypper -n install $(cat /packages)
