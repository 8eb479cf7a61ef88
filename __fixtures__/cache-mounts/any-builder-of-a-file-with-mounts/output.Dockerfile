FROM python:3.12
RUN --mount=type=bind,target=/src cp /src/run.sh /run.sh
RUN --mount=type=cache,id=python-3.12-pip,target=/root/.cache/pip \
    pip install flask
