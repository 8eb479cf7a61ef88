FROM python:3.12-slim AS poetry
RUN pip install poetry
WORKDIR /app
COPY pyproject.toml poetry.lock ./
RUN poetry install --no-root

FROM python:3.12-slim AS own-folder
ENV POETRY_CACHE_DIR=/var/cache/poetry
COPY pyproject.toml poetry.lock ./
RUN poetry install --no-root

FROM python:3.12-slim
RUN pip install pipenv
WORKDIR /app
COPY Pipfile Pipfile.lock ./
RUN pipenv sync --system
COPY --from=poetry /app /poetry
COPY --from=own-folder /app /own
