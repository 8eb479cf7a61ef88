FROM rockylinux:9
RUN sudo LANG=C dnf install -y curl
RUN sudo -u root dnf install -y jq
