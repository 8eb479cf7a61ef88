FROM opensuse/leap:15.6
RUN zypper --non-interactive install a && zypper -n in b && zypper in -y c && zypper install --no-confirm d && zypper -nq up
