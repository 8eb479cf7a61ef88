FROM python:3.12-slim AS network
RUN apt-get update && apt-get install -y --no-install-recommends iptables && rm -rf /var/lib/apt/lists/*
WORKDIR /srv/guard
COPY guard.py ./
EXPOSE 8000
CMD ["python", "guard.py"]

FROM python:3.12-slim AS socket
ENV SOCKET=unix:///var/run/docker.sock
WORKDIR /srv/guard
COPY guard.py ./
EXPOSE 8000
CMD ["python", "guard.py"]

FROM python:3.12-slim AS owners
WORKDIR /srv/guard
COPY guard.py ./
RUN chown -R www-data /srv/guard
EXPOSE 8000
CMD ["python", "guard.py"]

FROM python:3.12-slim
WORKDIR /srv/guard
COPY guard.py ./
# USER nobody
EXPOSE 8000
CMD ["python", "guard.py"]
