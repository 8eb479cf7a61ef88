FROM python:3.12-slim
RUN pip install --no-cache-dir poetry
WORKDIR /app
RUN poetry config virtualenvs.create false
COPY pyproject.toml poetry.lock ./
RUN --mount=type=cache,target=/root/.cache/pypoetry poetry install --no-root
COPY . .
RUN poetry install
USER 10001
EXPOSE 8000
CMD ["python", "-m", "notes.main"]
