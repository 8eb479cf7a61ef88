FROM python:3.12
RUN --mount=type=cache,id=python-3.12-pip,target=/root/.cache/pip \
    pip install -U pip
RUN --mount=type=cache,id=python-3.12-pip,target=/root/.cache/pip \
    pip install -r requirements.txt
