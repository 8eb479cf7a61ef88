FROM rockylinux:9
RUN dnf install -y python3 && dnf clean all
COPY worker.py /srv/
CMD ["python3", "/srv/worker.py"]
