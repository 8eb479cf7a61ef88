FROM opensuse/leap:15.6
RUN zypper --non-interactive install -t pattern devel_basis
RUN zypper --non-interactive install patterns-devel-base-devel_basis
