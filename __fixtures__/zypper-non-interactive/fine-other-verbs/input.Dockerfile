FROM opensuse/leap:15.6
RUN zypper search curl && zypper clean && zypper lr && zypper --version
