FROM rockylinux:9
RUN dnf install -y python3 && dnf clean all
RUN groupadd --gid 10001 app \
    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /sbin/nologin app
COPY report.py /srv/
ENTRYPOINT ["python3", "/srv/report.py"]
ENV MODE=fast
RUN python3 -m compileall /srv
USER 10001:10001
