FROM python:3.13-slim-trixie
RUN apt-get update && apt-get install -y --no-install-recommends build-essential
ADD https://astral.sh/uv/0.8.13/install.sh /uv-installer.sh
RUN chmod +x /uv-installer.sh && /uv-installer.sh
