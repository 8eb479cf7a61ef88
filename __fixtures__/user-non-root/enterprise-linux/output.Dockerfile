FROM rockylinux:9
RUN dnf install -y python3 && dnf clean all
RUN groupadd --gid 10001 app \
    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /home/app --shell /sbin/nologin app \
    && install -d -o 10001 -g 10001 /srv/report /home/app
WORKDIR /srv/report
COPY --chown=10001:10001 report.py ./
EXPOSE 8080
ENTRYPOINT ["python3", "report.py"]
ENV MODE=fast
RUN echo "$MODE" > /etc/report-mode
USER 10001:10001
