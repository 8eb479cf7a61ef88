FROM python:3.12
RUN --mount=type=cache,id=python-3.12-pip,target=/root/.cache/pip \
pip install wheel && \
pip install flask
RUN --mount=type=cache,id=python-3.12-pip,target=/root/.cache/pip \
    pip install gunicorn
