FROM python:3.12
RUN --mount=type=cache,id=python-3.12-pip,target=/root/.cache/pip \
    pip install --upgrade pip && \
    pip install \
      flask
RUN --mount=type=cache,id=python-3.12-pip,target=/root/.cache/pip \
    python -m pip install x && rm -rf /tmp/y
RUN --mount=type=cache,id=python-3.12-pip,target=/root/.cache/pip \
    --mount=type=cache,id=python-3.12-uv,target=/root/.cache/uv \
    pip install uv && uv pip install --system -r requirements.txt
RUN --mount=type=secret,id=netrc,target=/root/.netrc \
    --mount=type=cache,id=python-3.12-pip,target=/root/.cache/pip \
    pip install private
