FROM fedora:40
RUN rpm -qa && dnf config-manager --add-repo https://example.com/x.repo && dnf remove -y vim
