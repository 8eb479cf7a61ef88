FROM python:3.12-slim
ENV POETRY_VIRTUALENVS_CREATE=true
WORKDIR /app
COPY pyproject.toml poetry.lock ./
RUN pip install poetry && poetry install --no-root
COPY . .
EXPOSE 8000
CMD ["gunicorn", "app:app"]

FROM python:3.12-slim
ENV PIPENV_VENV_IN_PROJECT=0
WORKDIR /app
COPY Pipfile Pipfile.lock ./
RUN git config --system user.name x && pipenv install --deploy
COPY . .
EXPOSE 8000
CMD ["gunicorn", "app:app"]
