FROM opensuse/leap:15.6
RUN zypper install curl && zypper in git && zypper update && zypper dup && zypper remove vim && zypper patch
