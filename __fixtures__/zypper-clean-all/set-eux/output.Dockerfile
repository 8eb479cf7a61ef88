FROM opensuse/leap:15.6
RUN set -eux; zypper -n install gcc; gcc --version; zypper clean --all
