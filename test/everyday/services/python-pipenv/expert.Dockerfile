FROM python:3.11-slim
RUN pip install --no-cache-dir pipenv
WORKDIR /app
COPY Pipfile Pipfile.lock ./
RUN --mount=type=cache,target=/root/.cache pipenv install --system --deploy
COPY . .
USER 10001
CMD ["python", "bot.py"]
