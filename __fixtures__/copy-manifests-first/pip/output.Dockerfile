FROM python:3.12-slim AS plain
WORKDIR /app
COPY requirements.txt /app/
RUN pip install --upgrade pip
RUN pip install --no-cache-dir -r requirements.txt
COPY . /app

FROM python:3.12-slim AS included
WORKDIR /app
COPY requirements/prod.txt requirements/base.txt requirements/constraints.txt ./requirements/
COPY wheels/greeting-1.0-py3-none-any.whl ./wheels/
RUN python -m pip install -rrequirements/prod.txt gunicorn==22.0.0
COPY . .

FROM python:3.12-slim AS outside
COPY requirements.txt /app/
RUN pip3 install -r /app/requirements.txt
COPY . /app
RUN python /app/manage.py collectstatic --noinput

FROM python:3.12-slim AS venv
WORKDIR /app
COPY requirements.txt ./
COPY wheels ./wheels/
ENV VIRTUAL_ENV=/opt/venv
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install --no-index --find-links wheels -r requirements.txt
COPY . .
RUN python -m compileall .
