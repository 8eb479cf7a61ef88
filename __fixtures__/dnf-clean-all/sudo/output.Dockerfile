FROM fedora:40
USER app
RUN sudo dnf install -y curl && sudo dnf clean all
