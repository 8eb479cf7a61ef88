FROM opensuse/leap:15.6
RUN zypper install --no-recommends -r repo-oss curl
RUN zypper install -y --no-recommends -r repo-oss curl
RUN zypper --non-interactive install -y --no-recommends --repo repo-oss -- curl
RUN zypper install -y --no-recommends --from repo-oss curl
