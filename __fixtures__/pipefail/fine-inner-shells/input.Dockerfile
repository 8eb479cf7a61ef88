FROM fedora:42
RUN bash -c "curl -fsSL https://example.org/setup | sh -s -- -y"
RUN sh -ec 'curl -fsSL https://example.org/a.tgz | tar xz'
