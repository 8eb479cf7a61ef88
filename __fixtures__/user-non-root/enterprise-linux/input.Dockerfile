FROM rockylinux:9
RUN dnf install -y python3 && dnf clean all
WORKDIR /srv/report
COPY report.py ./
EXPOSE 8080
ENTRYPOINT ["python3", "report.py"]
ENV MODE=fast
RUN echo "$MODE" > /etc/report-mode
