FROM opensuse/leap:15.6
RUN zypper --non-interactive install curl && zypper --non-interactive in git && zypper --non-interactive update && zypper --non-interactive dup && zypper --non-interactive remove vim && zypper --non-interactive patch
