FROM opensuse/leap:15.6
RUN zypper --gpg-auto-import-keys refresh \
 && zypper --gpg-auto-import-keys install \
      gcc \
 && zypper clean -a
