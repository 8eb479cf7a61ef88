FROM fedora:40
RUN dnf install -y tini && dnf clean all
COPY serve /usr/bin/serve
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["serve"]
