FROM opensuse/leap:15.6
RUN yes | zypper install curl
