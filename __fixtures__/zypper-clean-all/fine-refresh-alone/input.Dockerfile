FROM opensuse/leap:15.6
RUN zypper --gpg-auto-import-keys refresh
COPY packages.txt /
