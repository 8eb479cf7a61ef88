FROM python:3.12-slim AS poetry
RUN --mount=type=cache,id=python-3.12-slim-pip,target=/root/.cache/pip \
    pip install poetry
WORKDIR /app
COPY pyproject.toml poetry.lock ./
RUN --mount=type=cache,id=python-3.12-slim-poetry-cache,target=/root/.cache/pypoetry/cache \
    --mount=type=cache,id=python-3.12-slim-poetry-artifacts,target=/root/.cache/pypoetry/artifacts \
    poetry install --no-root

FROM python:3.12-slim AS own-folder
ENV POETRY_CACHE_DIR=/var/cache/poetry
COPY pyproject.toml poetry.lock ./
RUN --mount=type=cache,id=python-3.12-slim-poetry-cache,target=/var/cache/poetry/cache \
    --mount=type=cache,id=python-3.12-slim-poetry-artifacts,target=/var/cache/poetry/artifacts \
    poetry install --no-root

FROM python:3.12-slim
RUN --mount=type=cache,id=python-3.12-slim-pip,target=/root/.cache/pip \
    pip install pipenv
WORKDIR /app
COPY Pipfile Pipfile.lock ./
RUN --mount=type=cache,id=python-3.12-slim-pipenv,target=/root/.cache/pipenv \
    pipenv sync --system
COPY --from=poetry /app /poetry
COPY --from=own-folder /app /own
