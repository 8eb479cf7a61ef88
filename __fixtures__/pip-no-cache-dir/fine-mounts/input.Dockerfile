FROM python:3.12
RUN --mount=type=cache,target=/root/.cache/pip pip install a
RUN --mount=type=cache,target=/root/.cache pip install b
RUN --mount=type=cache,target=/home/app/.cache/pip pip install c
RUN --mount=type=tmpfs,target=/root pip install d
