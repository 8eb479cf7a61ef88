FROM fedora:40
RUN dnf install -y tini && dnf clean all
COPY serve.py /srv/
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["python3", "/srv/serve.py"]
