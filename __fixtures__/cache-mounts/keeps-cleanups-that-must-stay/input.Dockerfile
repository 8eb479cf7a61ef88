FROM debian:12
RUN apt-get update; apt-get install -y curl; rm -rf /var/lib/apt/lists/*

FROM python:3.12
RUN pip install flask && rm -rf /root/.cache/pip || true
RUN pip install flask && rm -rf /root

FROM fedora:40
RUN dnf install -y gcc; if [ -n "$X" ]; then dnf clean all; fi
