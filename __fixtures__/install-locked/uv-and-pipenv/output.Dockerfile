FROM python:3.12-slim AS uv
RUN pip install --no-cache-dir uv
WORKDIR /srv
COPY . .
RUN uv sync --locked --no-dev

FROM python:3.12-slim
RUN pip install --no-cache-dir pipenv
WORKDIR /srv
COPY Pipfile* ./
RUN pipenv install --deploy --system
