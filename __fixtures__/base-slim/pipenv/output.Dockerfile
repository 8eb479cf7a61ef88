FROM python:3.11-slim-bookworm
RUN pip install pipenv
WORKDIR /app
COPY Pipfile Pipfile.lock ./
RUN pipenv install --system --deploy
COPY bot.py .
CMD ["python", "bot.py"]
