FROM python:3.12-slim
RUN pip install --no-cache-dir pipenv
WORKDIR /srv
COPY Pipfile* ./
RUN pipenv install --system
