FROM python:3.12
RUN --mount=type=cache,target=/root/.cache pip install flask
RUN --mount=type=cache,target=/root/.cache/pip,id=mine pip install flask
RUN --mount=type=tmpfs,target=/root pip install flask
