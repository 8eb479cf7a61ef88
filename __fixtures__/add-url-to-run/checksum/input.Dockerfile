FROM python:3.12
ADD --checksum=sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 https://downloads.example.com/models-3.tar.gz /tmp/
RUN mkdir -p /srv/models \
    && tar -xzf /tmp/models-3.tar.gz -C /srv/models \
    && rm /tmp/models-3.tar.gz
CMD ["python", "-m", "serve"]
