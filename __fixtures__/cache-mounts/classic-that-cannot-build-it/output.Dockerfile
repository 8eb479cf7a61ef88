FROM python:3.12
COPY --chmod=755 run.sh /run.sh
RUN --mount=type=cache,id=python-3.12-pip,target=/root/.cache/pip \
    pip install flask
