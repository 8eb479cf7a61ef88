FROM python:3.12-slim AS poetry
RUN pip install --no-cache-dir poetry
WORKDIR /app
COPY . .
RUN poetry config virtualenvs.create false && poetry install --no-interaction
EXPOSE 8000
CMD ["python", "-m", "notes.main"]
