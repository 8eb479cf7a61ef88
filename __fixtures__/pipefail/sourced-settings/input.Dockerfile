FROM fedora:40
RUN . /etc/os-release && curl -fsSL "https://example.com/$VERSION_ID.tgz" | tar xz
