FROM opensuse/leap:15.6
RUN zypper -n in tide && zypper -n rm -u zypper
RUN zypper -n in tide && rpm -e zypper
RUN zypper -n in tide && rm /usr/bin/zypper
RUN zypper -n in --download-only tide

FROM registry.example.org/quay/base
RUN zypper -n in tide || apt-get install -y tide
