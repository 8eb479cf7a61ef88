FROM opensuse/leap:15.6
RUN zypper install -r repo-oss curl
RUN zypper install -y -r repo-oss curl
RUN zypper --non-interactive install -y --repo repo-oss -- curl
RUN zypper install -y --from repo-oss curl
