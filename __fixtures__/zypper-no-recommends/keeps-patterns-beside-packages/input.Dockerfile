FROM opensuse/leap:15.6
RUN zypper -n install -t pattern devel_basis && zypper -n install git-lfs
RUN zypper -n install patterns-base-minimal_base && zypper -n install git-lfs
