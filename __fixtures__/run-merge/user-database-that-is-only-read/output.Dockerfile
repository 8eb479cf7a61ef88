FROM debian:12
RUN chmod g=u /etc/passwd && \
    usermod -u 1001 -aG video daemon && \
    mkdir -p "$HOME/.ssh"
