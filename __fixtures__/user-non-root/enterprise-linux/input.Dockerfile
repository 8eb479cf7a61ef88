FROM rockylinux:9
RUN dnf install -y python3 && dnf clean all
COPY report.py /srv/
ENTRYPOINT ["python3", "/srv/report.py"]
ENV MODE=fast
RUN python3 -m compileall /srv
