FROM opensuse/leap:15.6
RUN zypper -n install a && zypper clean -a
RUN zypper -n install b && zypper cc --all
RUN zypper -n install c && rm -rf /var/cache/zypp/*
