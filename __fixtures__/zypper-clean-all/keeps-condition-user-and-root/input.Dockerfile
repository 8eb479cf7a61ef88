FROM opensuse/leap:15.6
RUN if true; then zypper -n install a; fi
RUN zypper -n --root /mnt install b
USER app
RUN zypper -n install c
