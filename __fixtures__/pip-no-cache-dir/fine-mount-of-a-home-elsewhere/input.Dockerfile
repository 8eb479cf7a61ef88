FROM python:3.12
ENV HOME=/srv/app
RUN --mount=type=cache,target=/srv/app/.cache/pip pip install a
